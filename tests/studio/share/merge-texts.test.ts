import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAIN_FILE, PLAYS_FILE } from '../../../src/studio/drafts/draft.ts'
import { changesBetween, mergeDrafts, mergeText } from '../../../src/studio/share/merge-texts.ts'

const BASE = 'one\ntwo\nthree\nfour\nfive\n'
const draft = (story: string, plays = '') => ({ files: { [MAIN_FILE]: story }, plays })
const apply = (text: string, changes: ReturnType<typeof changesBetween>): string =>
  [...changes].reverse().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
const someText = fc.array(fc.constantFrom('a', 'b', 'c', '', 'dd'), { maxLength: 12 }).map((words) => words.join('\n'))

describe('mergeText', () => {
  test('takes what both changed in different places', () => {
    expect(mergeText(BASE, BASE.replace('one', 'ONE'), BASE.replace('five', 'FIVE'))).toEqual({
      text: 'ONE\ntwo\nthree\nfour\nFIVE\n',
      clean: true,
    })
  })

  test('takes once what both changed alike', () => {
    const same = BASE.replace('three', '3')
    expect(mergeText(BASE, same, same)).toEqual({ text: same, clean: true })
  })

  test('never decides where both changed the same line, and goes on with mine', () => {
    expect(mergeText(BASE, BASE.replace('three', 'mine'), BASE.replace('three', 'theirs'))).toEqual({
      text: 'one\ntwo\nmine\nfour\nfive\n',
      clean: false,
    })
  })

  test('does not run a last line without an end into another', () => {
    const { text, clean } = mergeText('a\nb\nc', 'a\nb\nc\nmine', 'A\nb\nc')
    expect({ text, clean }).toEqual({ text: 'A\nb\nc\nmine', clean: true })
  })

  test('whoever changed nothing takes the other text whole', () => {
    fc.assert(
      fc.property(someText, someText, (base, changed) => {
        const ended = (text: string) => text.replace(/\n$/, '')
        expect(ended(mergeText(base, base, changed).text)).toBe(ended(changed))
        expect(ended(mergeText(base, changed, base).text)).toBe(ended(changed))
      }),
    )
  })
})

describe('mergeDrafts', () => {
  test('merges files and plays each for itself', () => {
    const base = { files: { [MAIN_FILE]: BASE, 'old.ink': 'x' }, plays: '' }
    const mine = { files: { [MAIN_FILE]: BASE.replace('one', '1'), 'new.ink': 'n' }, plays: '' }
    const theirs = { files: { [MAIN_FILE]: BASE, 'old.ink': 'x' }, plays: 'best: 0 -> end 100\n' }
    expect(mergeDrafts(base, mine, theirs, PLAYS_FILE)).toEqual({
      text: { files: { [MAIN_FILE]: BASE.replace('one', '1'), 'new.ink': 'n' }, plays: 'best: 0 -> end 100\n' },
      overlapping: [],
    })
  })

  test('keeps a file that one took out and the other changed, and says so', () => {
    const base = { files: { [MAIN_FILE]: BASE, 'part.ink': 'x' }, plays: '' }
    const theirs = { files: { [MAIN_FILE]: BASE, 'part.ink': 'y' }, plays: '' }
    expect(mergeDrafts(base, draft(BASE), theirs, PLAYS_FILE)).toEqual({ text: theirs, overlapping: ['part.ink'] })
  })

  test('names what overlaps', () => {
    const base = draft(BASE, 'a: 0 -> end 1')
    expect(
      mergeDrafts(base, draft(BASE, 'a: 0 -> end 2'), draft(BASE, 'a: 0 -> end 3'), PLAYS_FILE).overlapping,
    ).toEqual([PLAYS_FILE])
  })
})

describe('changesBetween', () => {
  test('makes one text of the other', () => {
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        expect(apply(one, changesBetween(one, other))).toBe(other)
      }),
    )
  })

  test('leaves the lines alone that stay', () => {
    const changes = changesBetween(BASE, BASE.replace('one', 'ONE').replace('five', 'FIVE'))
    expect(changes).toHaveLength(2)
  })
})
