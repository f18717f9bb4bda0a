import { expect, test } from 'vitest'
import type { TextDecision } from '../../../src/core/prover/decisions.ts'
import { SIGNS, toldBy } from '../../../src/core/prover/told-by.ts'

const FIRST = SIGNS.find(({ says }) => says === 'the first')
const LONGEST = SIGNS.find(({ says }) => says === 'the longest')

const decision = (best: readonly number[], ...texts: readonly string[]): TextDecision => ({
  state: 0,
  replies: texts.map((text, index) => ({ index, text, moves: [] })),
  best,
})

test('the chance of so many hits is exact, each decision with its own odds', () => {
  if (!FIRST) throw new Error('no such sign')
  const three = Array.from({ length: 9 }, () => decision([0], 'a', 'b', 'c'))
  expect(toldBy(FIRST, three).chance).toBeCloseTo((1 / 3) ** 9, 12)
  expect(toldBy(FIRST, three).told).toBe(true)
  const mixed = [decision([0], 'a', 'b'), decision([1], 'a', 'b', 'c')]
  // One hit or two: 1 - (1/2 · 2/3).
  expect(toldBy(FIRST, mixed)).toMatchObject({ hits: 1, of: 2, told: false })
  expect(toldBy(FIRST, mixed).chance).toBeCloseTo(2 / 3, 12)
  expect(toldBy(FIRST, mixed).expected).toBeCloseTo(5 / 6, 12)
})

test('the longest reply is found by its length, and a decision without a worse reply says nothing', () => {
  if (!LONGEST) throw new Error('no such sign')
  expect(toldBy(LONGEST, [decision([1], 'ab', 'abcd', 'a')]).hits).toBe(1)
  expect(toldBy(LONGEST, [decision([0, 1], 'ab', 'abcd')]).of).toBe(0)
})
