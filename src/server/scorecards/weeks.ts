const DAY = 24 * 60 * 60 * 1000
export const WEEK = 7 * DAY
/** The first Monday of the epoch. */
const MONDAY = 4 * DAY

/** The Monday, 00:00 UTC, of the week that a time (epoch milliseconds) lies in. */
export const weekOf = (at: number): number => Math.floor((at - MONDAY) / WEEK) * WEEK + MONDAY

/** The Mondays of the last `count` weeks, oldest first; this week is the last one. */
export const lastWeeks = (now: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => weekOf(now) - (count - 1 - at) * WEEK)
