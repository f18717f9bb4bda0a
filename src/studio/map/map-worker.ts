import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import { layOutMap, type MapLayout } from './map-layout.ts'
import { readMap } from './read-map.ts'

/** In a worker of its own: text in, the laid out map out; null while the text cannot be compiled. */
function draw(files: StoryFiles): MapLayout | null {
  const map = readMap({ main: MAIN_FILE, files })
  return map && layOutMap(map, () => performance.now())
}

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly question: StoryFiles }>) => {
  postMessage({ id: data.id, answer: draw(data.question) })
})
