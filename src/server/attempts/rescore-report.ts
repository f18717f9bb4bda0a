import type { ReplayOutcome } from '../replays/replay-story.ts'
import type { StoredAttempt } from './rescore.ts'

/** How an attempt came out before and after. */
export interface ScoreChange {
  /** Attempt id */
  readonly id: string
  /** Person id */
  readonly person: string
  readonly slug: string
  readonly before: { readonly score: number; readonly passed: boolean }
  readonly after: { readonly score: number; readonly passed: boolean }
}

export interface NotRescored {
  readonly id: string
  readonly person: string
  readonly slug: string
  readonly rubric: string
  /** Why it stays as it is, in one sentence. */
  readonly message: string
}

/** What a rubric changes. */
export interface RescoreReport {
  readonly rubric: string
  attempts: number
  /** Attempts by the rubric that they were scored under. */
  readonly rubrics: Map<string, number>
  scoresUp: number
  scoresDown: number
  passesGained: number
  passesLost: number
  /** Ids of those whose scores or passes change. */
  readonly people: Set<string>
  /** The greatest first. */
  readonly biggest: ScoreChange[]
  notRescored: number
  /** The first few of them. */
  readonly kept: NotRescored[]
}

const MOST_LISTED = 10

export const emptyReport = (rubric: string): RescoreReport => ({
  ...{ rubric, attempts: 0, rubrics: new Map(), scoresUp: 0, scoresDown: 0, passesGained: 0, passesLost: 0 },
  ...{ people: new Set(), biggest: [], notRescored: 0, kept: [] },
})

/** Adds one attempt to the report. */
export const report = (found: RescoreReport, stored: StoredAttempt, outcome: ReplayOutcome): void => {
  const { id, person_id: person, slug, rubric } = stored
  found.attempts += 1
  found.rubrics.set(rubric, (found.rubrics.get(rubric) ?? 0) + 1)
  if (!outcome.ok) {
    found.notRescored += 1
    if (found.kept.length < MOST_LISTED) found.kept.push({ id, person, slug, rubric, message: outcome.message })
    return
  }
  const before = { score: stored.score, passed: stored.passed === 1 }
  const after = { score: outcome.score, passed: outcome.passed }
  if (after.score > before.score) found.scoresUp += 1
  if (after.score < before.score) found.scoresDown += 1
  if (after.passed && !before.passed) found.passesGained += 1
  if (before.passed && !after.passed) found.passesLost += 1
  if (after.score === before.score && after.passed === before.passed) return
  found.people.add(person)
  found.biggest.push({ id, person, slug, before, after })
  found.biggest.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  found.biggest.length = Math.min(found.biggest.length, MOST_LISTED)
}

/** A pass gained or lost is more than any change of the score. */
const weight = ({ before, after }: ScoreChange): number =>
  Math.abs(after.score - before.score) + (before.passed === after.passed ? 0 : 1000)
