import type { CatalogueEntry, CompiledStory } from '../../../src/core/model/story.ts'
import { rangeOf } from '../../../src/core/prover/range.ts'
import { walkStory } from '../../../src/core/prover/walk.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compiled, THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'

/** A story as the build would list it. */
export function entryOf(text = THREE_WEEKS_LATE): CatalogueEntry & { readonly story: CompiledStory } {
  const story = compiled(text)
  const range = rangeOf(walkStory(story, RUBRIC))
  return {
    slug: 'a-story',
    hash: story.hash,
    metadata: story.metadata,
    cast: story.cast,
    situations: story.outline.situations,
    openingFace: 'rage',
    openingTension: 60,
    range: { rubric: RUBRIC.version, floor: range?.floor.points ?? 0, best: range?.best.points ?? 1 },
    decisions: { shortest: 1, longest: 2 },
    load: async () => story,
    story,
  }
}
