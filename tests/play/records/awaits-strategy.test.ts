import { expect, test } from 'vitest'
import { awaitsStrategy } from '../../../src/play/records/awaits-strategy.ts'
import { finished, sample } from './sample.ts'

const ended = sample({ summary: finished })
const soon = ended.updatedAt + 60 * 60 * 1000
const HOURS = 60 * 60 * 1000

test('a conversation that has just ended awaits a strategy', () => {
  expect(awaitsStrategy(ended, soon)).toBe(true)
  expect(awaitsStrategy({ ...ended, strategy: '  \n' }, soon)).toBe(true)
})

test('not before the end, not for a moment played again, not once it is written', () => {
  expect(awaitsStrategy(sample(), soon)).toBe(false)
  expect(awaitsStrategy({ ...ended, retryOf: { id: 'x', decision: 2 } }, soon)).toBe(false)
  expect(awaitsStrategy({ ...ended, strategy: 'Next time I will ask.' }, soon)).toBe(false)
})

test('nobody is reminded for ever', () => {
  expect(awaitsStrategy(ended, ended.updatedAt + 71 * HOURS)).toBe(true)
  expect(awaitsStrategy(ended, ended.updatedAt + 73 * HOURS)).toBe(false)
})
