import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordedPlay, readPlays } from '../../src/core/story/plays.ts'
import { compileShipped, type ShippedStory, storySlugs } from '../stories/compile-stories.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** A shipped story with the plays recorded of it, of which `best` scored highest and `worst` lowest. */
export interface StoryPlays extends ShippedStory {
  readonly slug: string
  /** Name of the customer. */
  readonly person: string
  readonly plays: readonly RecordedPlay[]
  readonly best: RecordedPlay
  readonly worst: RecordedPlay
}

/** Every shipped story that has recorded plays, in the order of the waiting room. */
export function shippedPlays(): readonly StoryPlays[] {
  return storySlugs(ROOT).flatMap((slug) => {
    const file = join(ROOT, 'stories', slug, 'story.plays')
    if (!existsSync(file)) return []
    const shipped = compileShipped(ROOT, slug)
    const { plays } = readPlays(readFileSync(file, 'utf8'))
    const byScore = plays.toSorted((a, b) => a.score - b.score)
    const [worst, best] = [byScore[0], byScore.at(-1)]
    if (!worst || !best) throw new Error(`stories/${slug}/story.plays records no play.`)
    const { metadata, cast } = shipped.story
    const person = cast.find(({ id }) => id === metadata.people[0])?.name ?? ''
    return { ...shipped, slug, person, plays, best, worst }
  })
}
