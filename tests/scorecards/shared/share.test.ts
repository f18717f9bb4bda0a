import { expect, test } from 'vitest'
import { LEAST_MOMENTS, shareOf } from '../../../src/scorecards/shared/share.ts'

test.each([
  [10, 0, 100, 4],
  [17, 3, 85, 4],
  [84, 16, 84, 3],
  [7, 3, 70, 3],
  [1, 1, 50, null],
  [5, 5, 50, 2],
  [3, 7, 30, 1],
  [0, 9, 0, 0],
] as const)('shown %i times and missed %i times is %i %%, step %j', (shown, missed, share, step) => {
  expect(shareOf({ shown, missed })).toEqual({ share, of: shown + missed, step })
})

test('too few moments get no colour, none at all no figure', () => {
  expect(shareOf({ shown: LEAST_MOMENTS - 1, missed: 0 })?.step).toBeNull()
  expect(shareOf({ shown: LEAST_MOMENTS, missed: 0 })?.step).toBe(4)
  expect(shareOf({ shown: 0, missed: 0 })).toBeNull()
})
