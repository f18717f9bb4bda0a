import { expect, test } from 'vitest'
import type { Grade } from '../../../src/core/model/move.ts'
import { misleadingReplies, shareOfTimes, wordsOf } from '../../../src/scorecards/story-results/misleading.ts'
import { resultsPath, USUAL, viewOf } from '../../../src/scorecards/story-results/results-view.ts'
import type { MomentResult } from '../../../src/wire/scorecards.ts'

const moment = (key: string, options: readonly (readonly [string, Grade, number])[]): MomentResult => ({
  ...{ key, situation: 'upset', heard: '', misleads: null },
  times: options.reduce((sum, [, , times]) => sum + times, 0),
  options: options.map(([said, grade, times], input) => ({ input, text: said, moves: [], grade, times })),
})

test('the harmful reply that most people took stands first; what helps, or nobody took, is not among them', () => {
  const found = misleadingReplies([
    moment('a', [
      ['good', 'asked', 50],
      ['so so', 'neutral', 40],
      ['bad', 'harmful', 3],
      ['never', 'critical', 0],
    ]),
    moment('b', [['worse', 'very_harmful', 9]]),
    moment('c', [['worst', 'critical', 3]]),
  ])
  expect(found.map(({ option, n }) => [option.text, n])).toEqual([
    ['worse', 2],
    ['worst', 3],
    ['bad', 1],
  ])
})

test('shares are whole percents, and of nothing there is none', () => {
  expect(shareOfTimes(1, 3)).toBe(33)
  expect(shareOfTimes(0, 0)).toBe(0)
})

test('a standing action goes by its name, whatever the story calls it', () => {
  expect(wordsOf('breathe', '')).toBe('Breathe')
  expect(wordsOf('toString', 'said')).toBe('said')
  expect(wordsOf(2, 'said')).toBe('said')
})

test('whatever stands in the address, the server is asked something that it understands', () => {
  expect(viewOf({ mode: 'x', team: '../../me', version: 'abc' })).toEqual(USUAL)
  expect(resultsPath('a/b?c', viewOf(USUAL))).toBe('/story-results/a%2Fb%3Fc?mode=assessment')
})
