import { expect, test } from 'vitest'
import { kinOf, sharedInputs } from '../../../src/play/debrief/comparison.ts'
import { hardStory, lateStory, playedBack, recordOf } from './played.ts'

const finished = { rubric: '1', score: 50, passed: false, outcome: 'contained', ending: 'out' } as const
const original = recordOf(hardStory, [2, 1, 0, 1], { id: 'first', summary: finished })
const retry = recordOf(hardStory, [2, 0, 0, 1], {
  id: 'again',
  summary: finished,
  retryOf: { id: 'first', decision: 1 },
})
const openRetry = recordOf(hardStory, [2], { id: 'open', retryOf: { id: 'first', decision: 1 } })
const stranger = recordOf(hardStory, [1, 0, 0, 1], { id: 'stranger', summary: finished })

test('an attempt is compared with what was played again from it, and knows what is still open', () => {
  const { comparisons, open, originalGone } = kinOf(playedBack(original, hardStory), [
    openRetry,
    stranger,
    retry,
    original,
  ])
  expect(comparisons.map(({ original: a, again: b }) => [a.record.id, b.record.id])).toEqual([['first', 'again']])
  expect(comparisons[0]?.shared).toBe(1)
  expect(open.map(({ id }) => id)).toEqual(['open'])
  expect(originalGone).toBe(false)
})

test('a retry is compared with what it was taken from, which stays the original', () => {
  const { comparisons } = kinOf(playedBack(retry, hardStory), [stranger, retry, original])
  expect(comparisons.map(({ original: a, again: b }) => [a.record.id, b.record.id])).toEqual([['first', 'again']])
  const [comparison] = comparisons
  expect(comparison?.again.view.card.points).toBeGreaterThan(comparison?.original.view.card.points ?? 0)
})

test('a retry says so when what it was taken from is gone or of another story', () => {
  expect(kinOf(playedBack(retry, hardStory), [retry])).toEqual({ comparisons: [], open: [], originalGone: true })
  const other = recordOf(lateStory, [1], { id: 'first', summary: finished })
  expect(kinOf(playedBack(retry, hardStory), [retry, other]).originalGone).toBe(true)
})

test('an attempt that was never played again has no kin', () => {
  expect(kinOf(playedBack(stranger, hardStory), [stranger, retry, original])).toEqual({
    comparisons: [],
    open: [],
    originalGone: false,
  })
})

test.each([
  [[1, 2, 3], [1, 2, 3], 3],
  [[1, 2, 3], [1, 'breathe', 3], 1],
  [[1, 2, 3], [1], 1],
  [[1], [1, 2, 3], 1],
  [[], [1], 0],
] as const)('%j and %j share %i', (a, b, shared) => {
  expect(sharedInputs(a, b)).toBe(shared)
})
