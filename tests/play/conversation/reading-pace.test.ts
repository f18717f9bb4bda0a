import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appearingMs, stayingMs, wordTimes } from '../../../src/play/conversation/reading-pace.ts'

describe('reading pace', () => {
  test('gives a line about the time that it takes to read, and never more than some seconds', () => {
    const line = 'Your screen over there says no appointment found. I have typed it in four times.'
    const lettersPerSecond = (1000 * line.length) / (appearingMs(line) + stayingMs(line, true))
    expect(lettersPerSecond).toBeGreaterThan(15)
    expect(lettersPerSecond).toBeLessThan(25)
    expect(appearingMs('x'.repeat(2000))).toBe(7000)
  })

  test('the replies do not wait for somebody to have read the last line', () => {
    expect(stayingMs('x'.repeat(200), false)).toBeLessThan(300)
  })

  test('lets words appear one after the other, the first at once and the last before the time is up', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (text) => {
        const times = wordTimes(text, 2000)
        expect(times.at(-1)?.[0]).toBe(text.length)
        expect(times[0]?.[1]).toBe(0)
        for (const [i, [offset, at]] of times.entries()) {
          expect(offset).toBeGreaterThan(times[i - 1]?.[0] ?? 0)
          expect(at).toBeGreaterThanOrEqual(times[i - 1]?.[1] ?? 0)
          expect(at).toBeLessThan(2000)
        }
      }),
    )
  })

  test('has nothing to show of an empty line', () => {
    expect(wordTimes('', 500)).toEqual([])
  })
})
