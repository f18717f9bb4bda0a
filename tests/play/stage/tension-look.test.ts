import { describe, expect, test } from 'vitest'
import { breathOf, leanOf, narrowOf, warmthOf } from '../../../src/play/stage/tension-look.ts'

const ALL = Array.from({ length: 101 }, (_, tension) => tension)

describe('how tension shows', () => {
  test.each([
    ['lean', leanOf],
    ['warmth', warmthOf],
    ['narrowness', narrowOf],
  ])('%s only grows with tension, without a jump', (_, look) => {
    for (const tension of ALL.slice(1)) {
      const step = look(tension) - look(tension - 1)
      expect(step).toBeGreaterThanOrEqual(0)
      expect(step).toBeLessThan(0.06)
    }
    expect(look(0)).toBe(0)
    expect(look(100)).toBeGreaterThan(0.9)
    expect(look(100)).toBeLessThanOrEqual(1)
  })

  test('a calm room is not narrow, a tense one is warm before it is narrow', () => {
    expect(narrowOf(60)).toBe(0)
    expect(warmthOf(60)).toBeGreaterThan(0)
  })

  test('breath gets shorter, never hasty', () => {
    expect(breathOf(0)).toBeGreaterThan(breathOf(60))
    expect(breathOf(100)).toBeGreaterThan(2000)
  })
})
