import { expect, test } from 'vitest'
import { placeComment } from '../../../src/studio/review/place-comment.ts'

const TEXT = ['=== start ===', '* [Hello.]', '', '* [Good bye.]', '* [Hello.]']

test.each([
  ['stands where it was', 2, '* [Hello.]', 2],
  ['has moved down: the nearest of two alike', 4, '* [Hello.]', 5],
  ['has moved up', 9, '* [Good bye.]', 4],
  ['was indented since', 4, '    * [Good bye.]', 4],
  ['was empty, and says where', 3, '', 3],
  ['was empty, beyond the end', 9, '', null],
  ['is gone', 2, '* [Something else.]', null],
])('a line that %s', (_, line, lineText, found) => {
  expect(placeComment(TEXT, { line, lineText })).toBe(found)
})

test('a very long line is found by its beginning, which is all that is kept of it', () => {
  const long = 'x'.repeat(3000)
  expect(placeComment(['', long], { line: 1, lineText: long.slice(0, 1000) })).toBe(2)
})
