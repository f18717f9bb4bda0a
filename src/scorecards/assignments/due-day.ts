const WEEKS = 2

const two = (number: number): string => String(number).padStart(2, '0')

/** The day of a moment where the reader is, as a date field takes it: 2026-11-22. */
export const fieldDay = (time: number): string => {
  const day = new Date(time)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** Time enough for most: two weeks from now. */
export const usualDue = (now: number): string => {
  const day = new Date(now)
  day.setDate(day.getDate() + 7 * WEEKS)
  return fieldDay(day.getTime())
}

/** The last moment of a field's day where the reader is, in epoch milliseconds; null: that is no day. */
export const endOfDay = (day: string): number | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!found) return null
  const end = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]), 23, 59, 59, 999)
  return fieldDay(end.getTime()) === day ? end.getTime() : null
}
