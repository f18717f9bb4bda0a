import type { ReceivedAttempt } from '../../wire/attempts.ts'
import type { Writing } from '../database/schema.ts'
import { markFailedTalks } from '../talks/talk-due.ts'
import { countedOf, insertAttempts, insertLogs, insertMoments, type KnownMoments, rowOf } from './attempt-rows.ts'
import type { AttemptToStore } from './attempt-to-store.ts'
import { receivedOf } from './received.ts'
import { tallyOf } from './roll-up-tally.ts'
import { meetStored } from './sent-again.ts'
import { addCounts, addStandings } from './write-roll-ups.ts'

/** What became of an attempt that was sent. `conflict`: its id belongs to another one. */
export type Storing = { readonly kind: 'stored'; readonly answer: ReceivedAttempt } | { readonly kind: 'conflict' }

/** Writes one attempt with its log and its share of the roll-ups; see `storeAttempts`. */
export const storeAttempt = async (writing: Writing, attempt: AttemptToStore): Promise<Storing> => {
  const [storing] = await storeAttempts(writing, [attempt])
  return storing ?? { kind: 'conflict' }
}

/**
 * Writes attempts with their logs and their shares of the roll-ups, all within `writing`. One that is there already is
 * answered for and written no second time; one that was left open goes on where the new inputs extend it.
 */
export const storeAttempts = async (
  writing: Writing,
  attempts: readonly AttemptToStore[],
  known?: KnownMoments,
): Promise<readonly Storing[]> => {
  const first = new Map<string, AttemptToStore>()
  for (const attempt of attempts) if (!first.has(attempt.id)) first.set(attempt.id, attempt)
  const rows = new Map([...first.values()].map((attempt) => [attempt.id, rowOf(attempt)]))
  const inserted = await insertAttempts(writing, [...rows.values()])
  const fresh = [...first.values()].filter(({ id }) => inserted.has(id))
  await insertLogs(writing, fresh)
  await insertMoments(writing, attempts, known)
  const counted = fresh.flatMap(({ id, scored }) => {
    const row = rows.get(id)
    return row ? [countedOf(row, scored.decisions)] : []
  })
  const tally = tallyOf(counted)
  await addStandings(writing, tally)
  await addCounts(writing, tally)
  for (const attempt of fresh) await writeStrategy(writing, attempt)
  await markFailedTalks(
    writing,
    [...rows.values()].filter(({ id }) => inserted.has(id)),
  )

  const storings: Storing[] = []
  for (const attempt of attempts) {
    const row = rows.get(attempt.id)
    if (row && first.get(attempt.id) === attempt && inserted.has(attempt.id)) {
      storings.push({ kind: 'stored', answer: receivedOf(row) })
      continue
    }
    const answer = await meetStored(writing, attempt)
    if (answer) await writeStrategy(writing, attempt)
    storings.push(answer ? { kind: 'stored', answer } : { kind: 'conflict' })
  }
  return storings
}

/** What the trainee wrote before the attempt came here; what was written here since stays. */
export const writeStrategy = async (
  writing: Writing,
  { id, person, received, strategy }: Pick<AttemptToStore, 'id' | 'person' | 'received' | 'strategy'>,
): Promise<void> => {
  const body = strategy?.trim() ?? ''
  if (body === '') return
  await writing
    .insertInto('strategy')
    .values({ attempt_id: id, body, written_by: person, written_at: received, agreed_by: null, agreed_at: null })
    .onConflict((conflict) => conflict.column('attempt_id').doNothing())
    .execute()
}
