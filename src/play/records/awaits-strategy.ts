import type { AttemptRecord } from './record.ts'

/** The time in which one should talk it over: hours, at most days. */
const FRESH_FOR = 3 * 24 * 60 * 60 * 1000

/**
 * Whether somebody should be reminded to write down what they will do next time: a whole conversation has ended, it is
 * still fresh, and nothing was written. `now` in epoch milliseconds.
 */
export function awaitsStrategy(record: AttemptRecord, now = Date.now()): boolean {
  const { summary, retryOf, strategy, updatedAt } = record
  return summary !== null && retryOf === null && strategy.trim() === '' && now - updatedAt < FRESH_FOR
}
