import type { ReceivedAttempt } from '../../wire/attempts.ts'
import type { Row } from '../database/schema.ts'

/** What is answered for an attempt that is stored, however often it is sent. */
export const receivedOf = (row: Row<'attempt'>): ReceivedAttempt => ({
  id: row.id,
  score: row.score,
  passed: row.passed === 1,
  outcome: row.outcome,
  ending: row.ending,
  points: row.points,
  received: row.received_at,
})
