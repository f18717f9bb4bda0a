import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlays, writePlay } from '../../../src/core/story/plays.ts'

test('what is written as a line is read as the same play', () => {
  const play = fc.record({
    name: fc.string(),
    inputs: fc.array(fc.oneof(fc.nat(20), fc.constantFrom('breathe' as const, 'get_help' as const, 'leave' as const))),
    ending: fc.constantFrom('promise', 'the-door', 'end_2'),
    score: fc.integer({ min: 0, max: 100 }),
  })
  fc.assert(
    fc.property(play, (given) => {
      const { plays, findings } = readPlays(writePlay(given))
      expect(findings).toEqual([])
      expect(plays).toMatchObject([{ inputs: given.inputs, ending: given.ending, score: given.score, line: 1 }])
    }),
  )
})

test('a name loses what a line cannot hold, and nothing else', () => {
  expect(writePlay({ name: ' The: quick\nfix ', inputs: [0, 'breathe'], ending: 'door', score: 7 })).toBe(
    'The quick fix: 0,breathe -> door 7',
  )
  expect(writePlay({ name: '', inputs: [], ending: 'door', score: 7 })).toBe('play:  -> door 7')
})
