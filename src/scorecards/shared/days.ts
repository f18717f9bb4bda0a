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
const MOMENT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
/** Its day and time, where the reader is. */
export const dayAndTime = (time: number): string => MOMENT.format(time)
/** 2026-11-22, which every spreadsheet takes for a day. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** 2026-11-22 14:05 of world time, likewise for a moment. */
export const momentOf = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ')
