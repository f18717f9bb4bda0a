const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** Epoch milliseconds → day and time as people say it. */
export const dayAndTime = (time: number): string => DAY.format(time)
