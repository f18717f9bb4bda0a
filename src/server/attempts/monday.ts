const DAY = 24 * 60 * 60 * 1000
const WEEK = 7 * DAY
/** The first day of the epoch was a Thursday. */
const FROM_MONDAY = 3 * DAY

/** Epoch milliseconds → the Monday of its week, 00:00 UTC, in epoch milliseconds. */
export const mondayOf = (time: number): number => Math.floor((time + FROM_MONDAY) / WEEK) * WEEK - FROM_MONDAY
