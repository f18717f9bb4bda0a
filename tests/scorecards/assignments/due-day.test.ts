import { expect, test } from 'vitest'
import { endOfDay, fieldDay, usualDue } from '../../../src/scorecards/assignments/due-day.ts'

test('a day ends with its last moment, where the reader is', () => {
  const end = endOfDay('2026-11-22')
  expect(end).toBe(new Date(2026, 10, 22, 23, 59, 59, 999).getTime())
  expect(fieldDay(end ?? 0)).toBe('2026-11-22')
})

test.each(['', 'soon', '2026-13-01', '2026-02-30', '22.11.2026', '2026-11-22T00:00'])('%j is no day', (day) =>
  expect(endOfDay(day)).toBeNull(),
)

test('two weeks are given unless something else is said, also over the end of a year', () => {
  expect(usualDue(new Date(2026, 11, 24, 23, 59).getTime())).toBe('2027-01-07')
})
