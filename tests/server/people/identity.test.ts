import { expect, test } from 'vitest'
import { readEmail, readName } from '../../../src/server/people/identity.ts'

test('a name is what one can see', () => {
  const unseen = [
    '\u200d',
    '\u3164',
    '\u00ad',
    '\u2800',
    '\u034f\u034f',
    '\u{e0041}',
    '\u115f\u1160',
    '\ufe0f',
    '\u0301',
  ]
  for (const name of ['', '  ', ...unseen]) expect(readName(name), escape(name)).toBeNull()
})

test('a name turns no text around it', () => {
  const turning = ['\u202e', '\u202d', '\u2066', '\u2067', '\u2069', '\u200e', '\u200f', '\u061c']
  for (const mark of turning) expect(readName(`Ann${mark}`), escape(mark)).toBeNull()
})

test('a name is written in any script, with what belongs to it', () => {
  for (const name of ['Zoë', 'בלה', 'علي‌رضا', '李', 'क्षितिज', '👩🏽‍🚒', "O'Neill-Łuków", 'Nguyễn Thị'])
    expect(readName(name), name).toBe(name.normalize('NFC'))
})

test('a tower of marks is no name', () => {
  expect(readName(`a${'\u0301'.repeat(50)}`)).toBeNull()
})

test('the longest text is read in no time', () => {
  const begun = performance.now()
  for (const long of [`${'a'.repeat(100_000)}@`, `a@${'b.'.repeat(50_000)}`, `a@${'b'.repeat(100_000)}.`])
    readEmail(long)
  for (const long of [' '.repeat(100_000), `a${' '.repeat(100_000)}b`, '\u0301'.repeat(100_000)]) readName(long)
  expect(performance.now() - begun).toBeLessThan(500)
})
