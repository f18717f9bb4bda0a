import { describe, expect, test } from 'vitest'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { measureReading, spokenLines } from '../../../src/studio/proof/reading.ts'

const files = (text: string) => ({ [MAIN_FILE]: text })

describe('how much there is to read', () => {
  test('only what a trainee can come to read counts', () => {
    const text = `# title: Not this
VAR tension = 60
/* nor
this */
=== knot ===
Madeleine: Three weeks! # situation: upset
* (gate) [Three weeks without a word. # move: validate] -> knot
    ~ tension = 5
    {tension > 5: -> knot}
    She waits. // not this
- -> END
`
    expect(spokenLines(files(text))).toEqual(['Three weeks!', 'Three weeks without a word.', 'She waits.'])
  })

  test('long words in long sentences are harder than short ones', () => {
    const easy = measureReading(files('The cat sat on the mat. It was warm there. '.repeat(12)), 'en')
    const sentence =
      'Notwithstanding considerable administrative complications, organizational representatives systematically communicated incomprehensible regulatory documentation. '
    const hard = measureReading(files(sentence.repeat(12)), 'en')
    expect(easy.grade).toBeLessThan(4)
    expect(hard.grade).toBeGreaterThan(15)
  })

  test('of a short text, or one in another language, nothing is said', () => {
    expect(measureReading(files('Hello there.'), 'en')).toEqual({ words: 2, sentences: 1, grade: null })
    expect(measureReading(files('Bonjour à tous. '.repeat(60)), 'fr').grade).toBeNull()
    expect(measureReading(files(''), 'en')).toEqual({ words: 0, sentences: 0, grade: null })
  })
})
