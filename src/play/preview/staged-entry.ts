import type { CatalogueEntry, CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openSession } from '../../core/session/session.ts'

/** What the stage and the transcript need to know of a story that is in no catalogue. */
export function stagedEntry(story: CompiledStory): CatalogueEntry {
  const opening = openSession(story, RUBRIC, 0)
  const face = opening.events.find((event) => event.kind === 'face_changed')
  return {
    slug: '',
    hash: story.hash,
    metadata: story.metadata,
    cast: story.cast,
    situations: story.outline.situations,
    openingFace: face?.face ?? 'serious',
    openingTension: opening.tension,
    range: { rubric: RUBRIC.version, floor: 0, best: 0 },
    decisions: { shortest: 0, longest: 0 },
    load: async () => story,
  }
}

/** Whether a changed story still plays on the stage that is up: the same people at the same place. */
export function sameStage(entry: CatalogueEntry, { metadata, cast }: CompiledStory): boolean {
  const seen = ({ people, place, channel, language }: CompiledStory['metadata']) => [people, place, channel, language]
  return JSON.stringify([seen(entry.metadata), entry.cast]) === JSON.stringify([seen(metadata), cast])
}
