import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { walkStory } from '../../core/prover/walk.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { compileStory } from '../../core/story/compile-story.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import { replyScenes } from './reply-scenes.ts'
import type { SceneAnswer } from './use-scenes.ts'

/** In a worker of its own: text in, its replies in their scenes out; null when it cannot be compiled. */
function scenesOf(files: StoryFiles): SceneAnswer {
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  if (!compiled.ok) return null
  const { story } = compiled
  return { hash: story.hash, scenes: replyScenes(story, walkStory(story, RUBRIC)) }
}

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly question: StoryFiles }>) => {
  postMessage({ id: data.id, answer: scenesOf(data.question) })
})
