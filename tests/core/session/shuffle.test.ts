import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shuffledOrder } from '../../../src/core/session/shuffle.ts'

const count = fc.integer({ min: 0, max: 12 })
const seed = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.maxSafeInteger())
const decision = fc.nat({ max: 200 })

describe('the order of the replies', () => {
  test('is a permutation: every reply is there once', () => {
    fc.assert(
      fc.property(count, seed, decision, (replies, attempt, at) => {
        const order = shuffledOrder(replies, attempt, at)
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: replies }, (_, index) => index))
      }),
    )
  })

  test('is the same again after a reload', () => {
    fc.assert(
      fc.property(count, seed, decision, (replies, attempt, at) => {
        expect(shuffledOrder(replies, attempt, at)).toEqual(shuffledOrder(replies, attempt, at))
      }),
    )
  })

  test('gives every reply every place about equally often, over attempts and over the decisions of one', () => {
    const rounds = 4000
    for (const order of [
      (round: number) => shuffledOrder(4, round, 3),
      (round: number) => shuffledOrder(4, 2_463_534_242, round),
    ]) {
      const places = Array.from({ length: 4 }, () => [0, 0, 0, 0])
      for (let round = 0; round < rounds; round += 1) {
        for (const [place, reply] of order(round).entries()) {
          const row = places[place] ?? []
          row[reply] = (row[reply] ?? 0) + 1
        }
      }
      for (const row of places) for (const times of row) expect(Math.abs(times / rounds - 0.25)).toBeLessThan(0.03)
    }
  })

  test('differs between decisions that follow each other', () => {
    const orders = Array.from({ length: 12 }, (_, at) => shuffledOrder(4, 99, at).join())
    expect(new Set(orders).size).toBeGreaterThan(6)
  })
})
