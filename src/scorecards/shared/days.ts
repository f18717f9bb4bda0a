// Weeks begin on Monday, 00:00 UTC, wherever somebody sits.
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const FULL = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const WHEN = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** "7 Sep" of epoch milliseconds, for weeks. */
export const weekDay = (time: number): string => DAY.format(time)
/** The same with its year. */
export const fullDay = (time: number): string => FULL.format(time)
/** The day of a moment, where the reader is. */
export const dayHere = (time: number): string => WHEN.format(time)
