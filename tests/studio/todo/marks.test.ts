import { describe, expect, test } from 'vitest'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { PATTERNS } from '../../../src/studio/patterns/all-patterns.ts'
import { markAfter, markAt, marksIn, markWritten, wordsOf } from '../../../src/studio/todo/marks.ts'

const FILES = {
  [MAIN_FILE]: `// WRITE: a title
# title: One
// A comment that is not one.
=== start ===
  // WRITE what hurts
~ x = true
Grace: Ouch. # face: angry
// WRITTEN: no mark
`,
  'part.ink': '=== part ===\n// WRITE: the rest',
}
const MARKS = marksIn(FILES)

describe('marks of what is to be written', () => {
  test('are found with what they ask for and the line on which that is written', () => {
    expect(MARKS).toEqual([
      { file: MAIN_FILE, line: 1, words: 'a title', writeAt: 2 },
      { file: MAIN_FILE, line: 5, words: 'what hurts', writeAt: 7 },
      { file: 'part.ink', line: 2, words: 'the rest', writeAt: 2 },
    ])
    expect(marksIn({ [MAIN_FILE]: 'Grace: WRITE to me.' })).toEqual([])
  })

  test('a mark stands for the lines from it to what it asks for', () => {
    const at = (line: number, file = MAIN_FILE) => markAt(MARKS, { file, line })?.words
    expect([1, 2, 3, 5, 6, 7, 8].map((line) => at(line))).toEqual([
      ...['a title', 'a title', undefined],
      ...['what hurts', 'what hurts', 'what hurts', undefined],
    ])
    expect(at(2, 'part.ink')).toBe('the rest')
  })

  test('one goes from each to the next, over the files, and from the last to the first', () => {
    const next = (line: number, file = MAIN_FILE) => markAfter(MARKS, { file, line })?.words
    expect([1, 2, 7].map((line) => next(line))).toEqual(['a title', 'what hurts', 'the rest'])
    expect(next(2, 'part.ink')).toBe('a title')
    expect(markAfter([], { file: MAIN_FILE, line: 1 })).toBeUndefined()
  })

  test('what is written over are the words, without who speaks, tags and brackets', () => {
    const words = (line: string) => line.slice(wordsOf(line).from, wordsOf(line).to)
    expect(words('Grace: Ouch, no. # face: angry # situation: upset')).toBe('Ouch, no.')
    expect(words('# briefing: You are at the desk.')).toBe('You are at the desk.')
    expect(words('    * [I see. # move: validate]')).toBe('I see.')
    expect(words('He reads your badge.')).toBe('He reads your badge.')
    expect(words('')).toBe('')
  })

  test('each is taken away as its line', () => {
    expect(markWritten({ file: 'part.ink', line: 2 })).toEqual({ file: 'part.ink', from: 2, to: 3, text: '' })
  })

  test.each(PATTERNS)('$situation: what is to be written is there to be written over', ({ ink }) => {
    const lines = ink.split('\n')
    const marks = marksIn({ [MAIN_FILE]: ink })
    expect(marks.length).toBeGreaterThan(7)
    for (const { writeAt } of marks) {
      const line = lines[writeAt - 1] ?? ''
      const { from, to } = wordsOf(line)
      expect(line.slice(from, to).length, line).toBeGreaterThan(3)
    }
  })
})
