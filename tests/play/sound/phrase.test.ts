import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOODS } from '../../../src/play/sound/mood.ts'
import { LONGEST, phrase } from '../../../src/play/sound/phrase.ts'

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length

describe('phrase', () => {
  it('has about as many syllables as the line', () => {
    expect(phrase('Three weeks.', 'calm')).toHaveLength(2)
    expect(phrase('I sent it back in October.', 'calm')).toHaveLength(8)
    expect(phrase('Ça fait déjà trois semaines !', 'calm')).toHaveLength(8)
    expect(phrase('我等了三个星期', 'calm')).toHaveLength(4)
    expect(phrase('…', 'calm')).toEqual([])
    expect(phrase('', 'angry')).toEqual([])
  })

  it('always says the same line in the same way', () => {
    expect(phrase('And nobody calls.', 'tense')).toEqual(phrase('And nobody calls.', 'tense'))
    expect(phrase('And nobody calls.', 'tense')).not.toEqual(phrase('And nobody comes.', 'tense'))
  })

  it('falls at the end of a statement and rises at the end of a question', () => {
    const rates = (text: string): number[] => phrase(text, 'calm').map(({ rate }) => rate)
    const [told, asked] = [rates('You are telling me that now.'), rates('You are telling me that now?')]
    expect(mean(told.slice(-2))).toBeLessThan(mean(told.slice(0, 2)))
    expect(mean(asked.slice(-2))).toBeGreaterThan(mean(told.slice(-2)) + 0.08)
  })

  it('is faster the angrier it is', () => {
    const last = MOODS.map((mood) => phrase('I want to speak to somebody who can help me', mood).at(-1)?.at ?? 0)
    expect(last[0]).toBeGreaterThan(last[1] as number)
    expect(last[1]).toBeGreaterThan(last[2] as number)
  })

  it('hurries a little to keep up with the words, and then is cut short', () => {
    const line = 'And nobody calls.'
    const [whole, hurried, cut] = [phrase(line, 'calm'), phrase(line, 'calm', 650), phrase(line, 'calm', 350)]
    expect(hurried).toHaveLength(whole.length)
    expect(hurried.at(-1)?.at).toBeLessThan(whole.at(-1)?.at ?? 0)
    expect(cut.length).toBeLessThan(whole.length)
  })

  it('stops with the line, and before it becomes a nuisance', () => {
    const long = 'This is what I have been saying all the time to everybody here. '.repeat(20)
    expect(phrase(long, 'calm', 900).at(-1)?.at).toBeLessThan(900)
    expect(phrase(long, 'calm', 60_000).at(-1)?.at).toBeLessThan(LONGEST)
  })

  it('is playable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...MOODS), (text, mood) => {
        let before = -1
        for (const { at, pick, rate, gain } of phrase(text, mood)) {
          expect(at).toBeGreaterThan(before)
          before = at
          expect(Number.isSafeInteger(pick) && pick >= 0).toBe(true)
          expect(rate).toBeGreaterThan(0.8)
          expect(rate).toBeLessThan(1.3)
          expect(gain).toBeGreaterThan(0.4)
          expect(gain).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
