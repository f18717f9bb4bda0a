import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { CatalogueEntry, CompiledStory } from '../../core/model/story.ts'
import { proveStory } from '../../core/prover/prove-story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openSession } from '../../core/session/session.ts'
import { compileStory } from '../../core/story/compile-story.ts'
import { type InkLines, lineAt } from '../../core/story/ink-lines.ts'
import type { StorySource } from '../../core/story/source.ts'

/** What the catalogue says of a story version. */
export type VersionEntry = Omit<CatalogueEntry, 'load'>

/** What only a walk of all ways can tell. */
export type Walked = Pick<VersionEntry, 'range' | 'decisions'>

export interface NotProved {
  readonly ok: false
  readonly code: 'not_playable' | 'breaks_a_law' | 'not_proved' | 'too_long' | 'too_large' | 'busy'
  readonly message: string
  /** What its author has to mend. */
  readonly findings: readonly Finding[]
}

export type Walking = { readonly ok: true; readonly walked: Walked; readonly findings: readonly Finding[] } | NotProved
export type Proving =
  | {
      readonly ok: true
      readonly story: CompiledStory
      readonly entry: VersionEntry
      readonly findings: readonly Finding[]
    }
  | NotProved

const refuse = (code: NotProved['code'], message: string, findings: readonly Finding[] = []): NotProved => ({
  ...{ ok: false, code, message, findings },
})

/** Walks all ways through a story. `laws: false` asks for its range alone, as a story that was published before needs it. */
export const walkVersion = (story: CompiledStory, lines: (() => InkLines) | null, laws = true): Walking => {
  const at = lines && { lineOf: (path: string) => lineAt(lines(), path) }
  const { proved, range, findings } = proveStory(story, RUBRIC, { ...at })
  if (laws && findings.some(({ severity }) => severity === 'error')) {
    return refuse('breaks_a_law', 'The story breaks a law of scoring, so it was not published.', findings)
  }
  if (!proved || !range) {
    return refuse('not_proved', 'Not every way through the story can be walked, so it has no score.', findings)
  }
  const walked = {
    range: { rubric: RUBRIC.version, floor: range.floor.points, best: range.best.points },
    decisions: { shortest: range.shortest, longest: range.longest },
  }
  return { ok: true, walked, findings }
}

/** What the catalogue says of a version that was walked. */
export const entryOf = (slug: string, story: CompiledStory, walked: Walked): VersionEntry => {
  const opening = openSession(story, RUBRIC, 0)
  const face = opening.events.find((event) => event.kind === 'face_changed')
  return {
    slug,
    hash: story.hash,
    metadata: story.metadata,
    cast: story.cast,
    situations: story.outline.situations,
    openingFace: face?.face ?? 'serious',
    openingTension: opening.tension,
    ...walked,
  }
}

/** Story text → a version that can be published, or what keeps it from being one. Takes its time: run it in a worker. */
export const proveVersion = (source: StorySource, slug: string): Proving => {
  const compiled = compileStory(source, REPERTOIRE)
  if (!compiled.ok) return refuse('not_playable', 'The story cannot be played as it stands.', compiled.findings)
  const { story, warnings, lines } = compiled
  const walking = walkVersion(story, lines)
  if (!walking.ok) return { ...walking, findings: [...walking.findings, ...warnings] }
  const findings = [...walking.findings, ...warnings]
  return { ok: true, story, entry: entryOf(slug, story, walking.walked), findings }
}
