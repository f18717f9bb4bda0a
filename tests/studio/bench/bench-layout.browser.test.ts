import { afterEach, expect, test } from 'vitest'
import { openBenchLayout, USUAL_SHARE, withinShare } from '../../../src/studio/bench/bench-layout.ts'

const KEY = 'defuse-bench'
afterEach(() => localStorage.removeItem(KEY))

const values = () => {
  const { share, alone, told } = openBenchLayout()
  return [share.value, alone.value, told.value]
}

test('the layout is as it was left', () => {
  const layout = openBenchLayout()
  expect(localStorage.getItem(KEY)).toBeNull()
  layout.share.value = 61
  layout.alone.value = true
  expect(values()).toEqual([61, true, false])
})

test.each(['', '{', 'null', '7', '[]', '{"share":"wide","alone":1,"told":"yes"}', '{"share":null}'])(
  'what is no layout (%s) is as if there were none',
  (kept) => {
    localStorage.setItem(KEY, kept)
    expect(values()).toEqual([USUAL_SHARE, false, false])
  },
)

test('neither side can be made to vanish', () => {
  expect([-1000, 0, 1000].map(withinShare)).toEqual([30, 30, 75])
  localStorage.setItem(KEY, '{"share":900}')
  expect(values()[0]).toBe(75)
})
