import type { AttemptRecord } from '../records/record.ts'
import type { Receipt } from './receipts.ts'

/** After that long without an input an attempt counts as abandoned; it can still be played on and is then sent again. */
export const ABANDONED_AFTER = 12 * 60 * 60 * 1000

/** Which attempts the server should have and has not: `person`'s own, ended or abandoned, the oldest first. */
export const dueOf = (
  records: readonly AttemptRecord[],
  receipts: ReadonlyMap<string, Receipt>,
  person: string,
  now: number,
): readonly AttemptRecord[] =>
  records
    .filter((record) => record.owner === person && isOver(record, records, now) && !isSettled(record, receipts))
    .sort((a, b) => a.updatedAt - b.updatedAt)

/** Played here while nobody was signed in: stays in this browser until it is handed over. */
export const unclaimedOf = (records: readonly AttemptRecord[]): readonly AttemptRecord[] =>
  records.filter(({ owner, summary }) => owner === null && summary !== null)

const isOver = (record: AttemptRecord, all: readonly AttemptRecord[], now: number): boolean => {
  if (record.summary !== null) return true
  if (record.attempt.inputs.length === 0) return false
  const begunAnew = all.some(
    ({ slug, owner, startedAt, retryOf }) =>
      slug === record.slug && owner === record.owner && retryOf === null && startedAt > record.updatedAt,
  )
  return begunAnew || now - record.updatedAt > ABANDONED_AFTER
}

const isSettled = ({ id, attempt, summary }: AttemptRecord, receipts: ReadonlyMap<string, Receipt>): boolean => {
  const receipt = receipts.get(id)
  return receipt !== undefined && receipt.inputs === attempt.inputs.length && receipt.ended === (summary !== null)
}
