import type { CatalogueEntry } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { replay } from '../../core/session/replay.ts'
import type { Session } from '../../core/session/session.ts'
import type { AttemptRecord } from '../records/record.ts'
import type { Records } from '../records/records.ts'

/** An attempt that can be played on. */
export interface OpenAttempt {
  readonly kind: 'open'
  readonly record: AttemptRecord
  readonly entry: CatalogueEntry
  readonly session: Session
  /** How many of the session's events need not be told again. */
  readonly told: number
}

/** Why an attempt cannot be played on. `other_version`: the story or the rubric is not the one it was played on. */
export type NotOpen =
  | { readonly kind: 'gone' }
  | { readonly kind: 'finished'; readonly record: AttemptRecord; readonly entry: CatalogueEntry | null }
  | { readonly kind: 'other_version'; readonly record: AttemptRecord; readonly entry: CatalogueEntry | null }
  /** Its inputs do not fit the story. */
  | { readonly kind: 'damaged'; readonly record: AttemptRecord; readonly entry: CatalogueEntry }

/**
 * Attempt id → the conversation where it was left. `mark` says how far a kept attempt (id, number of inputs) was told
 * before a reload; without one its last turn is told again. Rejects when the story cannot be loaded.
 */
export async function openAttempt(
  id: string,
  records: Pick<Records, 'get'>,
  stories: readonly CatalogueEntry[],
  mark: (id: string, inputs: number) => number | null,
): Promise<OpenAttempt | NotOpen> {
  const record = await records.get(id)
  if (!record) return { kind: 'gone' }
  const { attempt, summary } = record
  const entry = stories.find(({ slug }) => slug === record.slug) ?? null
  const told = mark(id, attempt.inputs.length)
  if (summary && told === null) return { kind: 'finished', record, entry }
  if (!entry || entry.hash !== attempt.story || attempt.rubric !== RUBRIC.version) {
    return { kind: 'other_version', record, entry }
  }
  const replayed = replay(await entry.load(), RUBRIC, attempt)
  if (!replayed.ok) return { kind: 'damaged', record, entry }
  const { session } = replayed
  const { events } = session
  if (summary && told !== null && told >= events.length) return { kind: 'finished', record, entry }
  const lastTurn = events.findLastIndex(({ kind }) => kind === 'replied') + 1
  return { kind: 'open', record, entry, session, told: Math.min(told ?? lastTurn, events.length) }
}
