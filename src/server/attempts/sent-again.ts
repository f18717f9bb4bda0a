import type { Input } from '../../core/model/session.ts'
import type { ReceivedAttempt } from '../../wire/attempts.ts'
import type { Row, Writing } from '../database/schema.ts'
import type { LoggedDecision } from '../replays/logged-decision.ts'
import { markFailedTalks } from '../talks/talk-due.ts'
import { countedOf, rowOf } from './attempt-rows.ts'
import type { AttemptToStore } from './attempt-to-store.ts'
import { receivedOf } from './received.ts'
import { recountStanding } from './recount-standing.ts'
import { tallyOf } from './roll-up-tally.ts'
import { addCounts, dropEmpty } from './write-roll-ups.ts'

/** What tells one attempt from another; times and rubric do not. */
type SentContent = Pick<AttemptToStore, 'person' | 'mode' | 'seed' | 'inputs' | 'retryOf'> & { readonly hash: string }

/** `same`: nothing new in it; `further`: the stored one was left open and this one goes on; `other`: another attempt. */
export type Meeting = 'same' | 'further' | 'other'

/** How an attempt stands to the one that is stored under its id. What was sent of an earlier state is nothing new. */
export const meetingOf = (stored: Row<'attempt'>, sent: SentContent): Meeting => {
  const same =
    stored.person_id === sent.person &&
    stored.story_hash === sent.hash &&
    stored.mode === sent.mode &&
    stored.seed === sent.seed &&
    stored.retry_of === (sent.retryOf?.id ?? null) &&
    stored.retry_decision === (sent.retryOf?.decision ?? null)
  if (!same) return 'other'
  const inputs = JSON.parse(stored.inputs_json) as readonly Input[]
  if (!inputs.every((input, at) => at >= sent.inputs.length || sent.inputs[at] === input)) return 'other'
  if (sent.inputs.length <= inputs.length) return 'same'
  return stored.ending === null ? 'further' : 'other'
}

/** Answers for what is stored under the id of an attempt, after taking it further if it goes on; null: it is another. */
export const meetStored = async (writing: Writing, sent: AttemptToStore): Promise<ReceivedAttempt | null> => {
  for (;;) {
    const stored = await writing.selectFrom('attempt').selectAll().where('id', '=', sent.id).executeTakeFirst()
    if (!stored) return null
    const meeting = meetingOf(stored, { ...sent, hash: sent.version.hash })
    if (meeting === 'other') return null
    if (meeting === 'same') return receivedOf(stored)
    const row = { ...rowOf(sent), started_at: stored.started_at }
    if (await goOn(writing, stored, row, sent.scored.decisions)) return receivedOf(row)
  }
}

/** False when somebody else took it further meanwhile. */
const goOn = async (
  writing: Writing,
  stored: Row<'attempt'>,
  row: Row<'attempt'>,
  decisions: readonly LoggedDecision[],
): Promise<boolean> => {
  const { id, ...rest } = row
  const { numUpdatedRows } = await writing
    .updateTable('attempt')
    .set(rest)
    .where('id', '=', id)
    .where('inputs_json', '=', stored.inputs_json)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const log = await writing
    .selectFrom('attempt_log')
    .select('decisions_json')
    .where('attempt_id', '=', id)
    .executeTakeFirstOrThrow()
  await writing
    .updateTable('attempt_log')
    .set({ decisions_json: JSON.stringify(decisions) })
    .where('attempt_id', '=', id)
    .execute()
  const before = countedOf(stored, JSON.parse(log.decisions_json) as readonly LoggedDecision[])
  await addCounts(writing, tallyOf([countedOf(row, decisions)], [before]))
  await dropEmpty(writing, row.person_id)
  await recountStanding(writing, row)
  await markFailedTalks(writing, [row])
  return true
}
