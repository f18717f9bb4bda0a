import type { CatalogueEntry } from '../../core/model/story.ts'
import type { AttemptRecord, AttemptSummary } from '../records/record.ts'

/** How I stand with one customer. */
export interface Standing {
  readonly best: AttemptSummary | null
  readonly last: AttemptSummary | null
  /** The attempt that was left in mid-conversation and can be gone on with. */
  readonly open: AttemptRecord | null
}

/** Records (last played first) → my best and last whole conversation with this customer, and the one left open. */
export function standingOf(records: readonly AttemptRecord[], story: Pick<CatalogueEntry, 'slug' | 'hash'>): Standing {
  // A moment played again begins in the middle of things: it is practice, not a result.
  const whole = records.filter((record) => record.slug === story.slug && record.retryOf === null)
  const results = whole.flatMap(({ summary }) => (summary ? [summary] : []))
  return {
    best: results.reduce<AttemptSummary | null>((best, one) => (best && !isBetter(one, best) ? best : one), null),
    last: results[0] ?? null,
    open: whole.find((record) => record.summary === null && record.attempt.story === story.hash) ?? null,
  }
}

/** A critical move fails an attempt whatever its points, so passing comes before points. */
const isBetter = (one: AttemptSummary, other: AttemptSummary): boolean =>
  one.passed === other.passed ? one.score > other.score : one.passed

/** One line of "my attempts". */
export interface AttemptLine {
  readonly record: AttemptRecord
  /** Null when the story is no longer here at all. */
  readonly story: CatalogueEntry | null
  /** Whether this version of the story is the one that is here, so that the attempt can be opened. */
  readonly current: boolean
}

export const attemptLines = (
  records: readonly AttemptRecord[],
  stories: readonly CatalogueEntry[],
): readonly AttemptLine[] =>
  records.map((record) => {
    const story = stories.find(({ slug }) => slug === record.slug) ?? null
    return { record, story, current: story?.hash === record.attempt.story }
  })
