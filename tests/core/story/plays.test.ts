import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlays, writePlay } from '../../../src/core/story/plays.ts'

test('what is written as a line is read as the same play', () => {
  const play = fc.record({
    name: fc.string(),
    inputs: fc.array(fc.oneof(fc.nat(20), fc.constantFrom('breathe' as const, 'get_help' as const, 'leave' as const))),
    ending: fc.constantFrom('promise', 'the-door', 'end_2'),
    score: fc.integer({ min: 0, max: 100 }),
    seed: fc.nat(),
  })
  fc.assert(
    fc.property(play, (given) => {
      const { plays, findings } = readPlays(writePlay(given))
      expect(findings).toEqual([])
      const { inputs, ending, score, seed } = given
      expect(plays).toMatchObject([{ inputs, ending, score, seed, line: 1 }])
    }),
  )
})

test('a name loses what a line cannot hold, and nothing else', () => {
  expect(writePlay({ name: ' The: quick\nfix ', inputs: [0, 'breathe'], ending: 'door', score: 7, seed: 0 })).toBe(
    'The quick fix: 0,breathe -> door 7',
  )
  expect(writePlay({ name: '', inputs: [], ending: 'door', score: 7, seed: 0 })).toBe('play:  -> door 7')
})

test('a play without a word of its dice was played with seed 0', () => {
  expect(readPlays('best: 0 -> door 7').plays).toMatchObject([{ seed: 0 }])
  expect(readPlays('best: 0 -> door 7 seed 41').plays).toMatchObject([{ score: 7, seed: 41 }])
  expect(readPlays('best: 0 -> door 7 seed').findings).toMatchObject([{ code: 'bad_play' }])
  expect(readPlays('best: 0 -> door 7 seed -1').findings).toMatchObject([{ code: 'bad_play' }])
})
