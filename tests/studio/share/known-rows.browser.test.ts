import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { openKnownRows } from '../../../src/studio/share/known-rows.ts'

let count = 0
const named = () => `known-${performance.timeOrigin}-${++count}`
const base = { files: { 'story.ink': 'text' }, plays: '', revision: 3, binned: false }

test('what is known of a draft is there after the page was closed', async () => {
  const name = named()
  const before = openKnownRows(name)
  expect(await before.get('a')).toBe(null)
  await before.put({ id: 'a', base, theirs: null })
  before.close()
  const after = openKnownRows(name)
  expect(await after.get('a')).toEqual({ id: 'a', base, theirs: null })
  expect((await after.all()).map(({ id }) => id)).toEqual(['a'])
  after.close()
})

test('a row that is none is passed over: the next writing then meets what the server has', async () => {
  const name = named()
  const rows = openKnownRows(name)
  await rows.put({ id: 'good', base: null, theirs: null })
  const other = await openDB(name)
  for (const broken of [
    null,
    4,
    { schema: 2, id: 'x' },
    { schema: 1, id: 'x', base: { files: { a: 1 } }, theirs: null },
  ]) {
    await other.put('known', broken, 'broken')
    expect(await rows.get('broken')).toBe(null)
  }
  expect((await rows.all()).map(({ id }) => id)).toEqual(['good'])
  other.close()
  rows.close()
})
