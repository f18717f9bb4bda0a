import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import '../../src/ui/theme.css'
import { Fuse } from '../../src/ui/fuse.tsx'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const find = (selector: string): Element => {
  const found = room.querySelector(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}
const middle = (selector: string): number => {
  const { left, width } = find(selector).getBoundingClientRect()
  return left + width / 2
}

test.each([
  [0, 'Now: 0 of 100, calm.'],
  [44, 'Now: 44 of 100, uneasy.'],
  [70, 'Now: 70 of 100, close to the end of the fuse.'],
  [100, 'Now: 100 of 100, at the end of the fuse.'],
  [140, 'Now: 100 of 100, at the end of the fuse.'],
  [-3, 'Now: 0 of 100, calm.'],
])('tension %i is told in words too', (tension, words) => {
  render(<Fuse tension={tension} label="Now" />, room)
  expect(room.textContent).toBe(words)
})

test('the words are for everybody when asked for, and else for screen readers alone', () => {
  render(<Fuse tension={50} label="Now" words />, room)
  expect(find('.fuse__words').getBoundingClientRect().width).toBeGreaterThan(50)
  render(<Fuse tension={50} label="Now" />, room)
  expect(find('.visually-hidden').getBoundingClientRect().width).toBeLessThan(2)
})

test('the spark sits where the cord begins, and what is behind it is ash', () => {
  room.style.width = '412px'
  for (const tension of [0, 25, 50, 100]) {
    render(<Fuse tension={tension} label="Now" />, room)
    const cord = find('.fuse__picture').getBoundingClientRect()
    expect(middle('.fuse__spark')).toBeCloseTo(cord.left + (cord.width * tension) / 100, 0)
    expect(find('.fuse__ash').getAttribute('x2')).toBe(`${tension}%`)
    expect(find('.fuse__edge').getAttribute('x')).toBe(`${tension}%`)
  }
})

test('two fuses on a page have a cord of their own', () => {
  render(
    <>
      <Fuse tension={10} label="One" />
      <Fuse tension={90} label="Two" />
    </>,
    room,
  )
  const ids = [...room.querySelectorAll('pattern')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
})
