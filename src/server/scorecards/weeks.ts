import { mondayOf } from '../attempts/monday.ts'

/** Milliseconds. */
export const WEEK = 7 * 24 * 60 * 60 * 1000

/** The Mondays of the last `count` weeks, oldest first; the one that `now` (epoch milliseconds) lies in is the last. */
export const lastWeeks = (now: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => mondayOf(now) - (count - 1 - at) * WEEK)
