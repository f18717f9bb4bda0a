import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { OwnPlace } from '../../../src/core/model/own-place.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { fileProblem, nameOfFile } from '../../../src/studio/people-places/file-problem.ts'
import {
  beginAt,
  definePlace,
  forgetPlace,
  moveTo,
  pictureTags,
  placeFor,
} from '../../../src/studio/people-places/picture-edits.ts'
import { EMPTY_STORY } from '../../../src/studio/start/empty-story.ts'
import type { LineEdit } from '../../../src/studio/workbench/workbench.ts'
import { LARGEST_FILE } from '../../../src/wire/picture-limits.ts'

const PICTURE = '3fa9c0d1e2b34455667788990a1b2c3d'
const OTHER = 'ab'.repeat(16)
const files = EMPTY_STORY.files

/** The text after all edits, which all count the lines of the text before. */
function edited(before: Readonly<Record<string, string>>, edits: readonly LineEdit[] | null) {
  const lines = (before[MAIN_FILE] ?? '').split('\n').map((line) => `${line}\n`)
  for (const { from, to, text } of [...(edits ?? [])].reverse().sort((a, b) => b.from - a.from)) {
    lines.splice(from - 1, to - from, text)
  }
  return { ...before, [MAIN_FILE]: lines.join('').slice(0, -1) }
}

const findings = (text: Readonly<Record<string, string>>) => {
  const result = compileStory({ main: MAIN_FILE, files: text }, REPERTOIRE)
  return (result.ok ? result.warnings : result.findings).map(({ code }) => code)
}

describe('a picture that is put into a story', () => {
  const lobby = placeFor(files, PICTURE, 'The lobby', 'office')

  test('is two tags that compile, and the story begins there', () => {
    const text = edited(files, beginAt(files, lobby))
    expect(text[MAIN_FILE]).toContain(`# picture: the-lobby = The lobby, file ${PICTURE}, sound office\n`)
    expect(text[MAIN_FILE]).toContain('# place: the-lobby\n')
    expect(text[MAIN_FILE]).not.toContain('shop-counter')
    expect(findings(text)).toEqual([])
    expect(pictureTags(text).map(({ place }) => place)).toEqual([lobby])
    expect(beginAt(text, lobby)).toEqual([])
  })

  test('is gone to from a line on, where something is said', () => {
    const line = (files[MAIN_FILE] ?? '').split('\n').findIndex((written) => written.startsWith('Grace:')) + 1
    const text = edited(files, moveTo(files, lobby, { file: MAIN_FILE, line }))
    expect(text[MAIN_FILE]).toContain('# place: the-lobby\n')
    expect(text[MAIN_FILE]).toContain('# place: shop-counter\n')
    expect(findings(text)).toEqual([])
    expect(moveTo(files, lobby, { file: MAIN_FILE, line: 1 })).toBeNull()
  })

  test('is written anew where it stands, and another one beside it', () => {
    const first = edited(files, beginAt(files, lobby))
    const renamed = placeFor(first, PICTURE, 'Our lobby', '')
    expect(renamed.id).toBe('the-lobby')
    const second = edited(first, definePlace(first, renamed))
    expect(second[MAIN_FILE]).toContain(`# picture: the-lobby = Our lobby, file ${PICTURE}\n`)
    const another = placeFor(second, OTHER, 'The lobby', 'shop')
    expect(another.id).toBe('the-lobby-2')
    const third = edited(second, definePlace(second, another))
    expect(
      pictureTags(third)
        .map(({ place }) => place.picture)
        .sort(),
    ).toEqual([PICTURE, OTHER].sort())
    expect(findings(third)).toEqual(['picture_unused'])
    const tag = pictureTags(third).find(({ place }) => place.picture === OTHER)
    expect(tag && edited(third, forgetPlace(third, tag))).toEqual(second)
  })

  test('takes the place of one that is lost, under its name', () => {
    const text = edited(files, beginAt(files, lobby))
    const again = placeFor(text, OTHER, 'The lobby', 'shop', [lobby])
    expect(again).toEqual({ id: 'the-lobby', name: 'The lobby', ambience: 'shop', picture: OTHER })
    const mended = edited(text, beginAt(text, again))
    expect(pictureTags(mended).map(({ place }) => place)).toEqual([again])
    expect(placeFor(text, OTHER, 'The yard', 'shop', [lobby]).id).toBe('the-yard')
  })

  test('never takes the id of a place that comes with Defuse, whatever it is called', () => {
    for (const name of ['Restaurant', '1st floor', '受付', '---', 'x'.repeat(60), 'constructor', '🛋️ lounge']) {
      const place = placeFor(files, PICTURE, name, 'office')
      const text = edited(files, beginAt(files, place))
      expect([name, findings(text)]).toEqual([name, []])
    }
    expect(placeFor(files, PICTURE, 'Restaurant', '').id).toBe('restaurant-2')
  })

  test('a name with signs of Ink stays a name', () => {
    for (const name of [
      'Lobby # move: insult',
      'A {b|c} [d] -> END',
      'x // not a comment',
      'a /* b',
      'East, file 12, sound off',
      '\\n <> ~ x',
      '{',
    ]) {
      const place: OwnPlace = { ...lobby, name }
      const text = edited(files, beginAt(files, place))
      expect([name, findings(text)]).toEqual([name, []])
      expect(pictureTags(text)[0]?.place).toMatchObject({ id: 'the-lobby', picture: PICTURE, ambience: 'office' })
    }
  })
})

describe('a file, before it is sent', () => {
  const file = (name: string, type: string, size = 1000) => ({ name, type, size })
  test('is judged by what can be known of it', () => {
    expect(fileProblem([file('a.jpg', 'image/jpeg')])).toBeNull()
    expect(fileProblem([file('a.webp', '')])).toBeNull()
    expect(fileProblem([])).toContain('One picture')
    expect(fileProblem([file('a.png', 'image/png'), file('b.png', 'image/png')])).toContain('One picture')
    expect(fileProblem([file('a.svg', 'image/svg+xml')])).toContain('“a.svg” is no PNG')
    expect(fileProblem([file('a', '')])).toContain('is no PNG')
    expect(fileProblem([file('a.png', 'image/png', LARGEST_FILE + 1)])).toContain('12.0 MB; 12 MB are taken')
    expect(fileProblem([file('a.png', 'image/png', 0)])).toContain('is empty')
  })

  test('gives a name to begin with', () => {
    const name = (file: string) => nameOfFile({ name: file })
    expect(name('front_desk-2024.jpeg')).toBe('Front desk 2024')
    expect(name('IMG_1234.JPG')).toBe('Our place')
    expect(name('DSC00012.jpg')).toBe('Our place')
    expect(name('{#}.png')).toBe('Our place')
    expect(name(`${'w'.repeat(200)}.png`)).toHaveLength(60)
  })
})
