import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import '../../src/ui/theme.css'
import { Portrait } from '../../src/ui/portrait.tsx'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const portrait = (): HTMLElement => {
  const found = room.querySelector<HTMLElement>('.portrait')
  if (!found) throw new Error('no portrait')
  return found
}
const layers = () => [...room.querySelectorAll('img')]

test('stacks body, head, face and extras in that order, in one place, before any of them has loaded', () => {
  render(<Portrait person="owen" face="tired" size="192px" />, room)
  expect(layers().map((layer) => layer.getAttribute('src'))).toEqual([
    './art/people/owen/body.svg',
    './art/people/owen/head.svg',
    './art/faces/tired.svg',
    './art/people/owen/extras.svg',
  ])
  const { x, y, width, height } = portrait().getBoundingClientRect()
  expect([width, height]).toEqual([192, 242])
  for (const layer of layers()) expect(layer.getBoundingClientRect()).toMatchObject({ x, y, width, height })
})

test('fits the height that it is given, without bending the drawing', () => {
  room.style.cssText = 'display: grid; justify-items: center; height: 605px'
  render(<Portrait person="mei" face="calm" />, room)
  portrait().style.height = '100%'
  expect(portrait().getBoundingClientRect()).toMatchObject({ width: 480, height: 605 })
  room.style.cssText = ''
})

test('cuts a square around the head, the same part of every layer', () => {
  render(<Portrait person="joan" face="smile" crop="head" size="100px" />, room)
  const frame = portrait().getBoundingClientRect()
  expect([frame.width, frame.height]).toEqual([100, 100])
  for (const layer of layers()) {
    const { x, y, width, height } = layer.getBoundingClientRect()
    // In units of the drawing the square is 600 wide and begins at 155, -55; the drawing begins at -50, -60.
    expect(width).toBeCloseTo(960 / 6, 0)
    expect(height).toBeCloseTo(1210 / 6, 0)
    expect(frame.x - x).toBeCloseTo((155 + 50) / 6, 0)
    expect(frame.y - y).toBeCloseTo((-55 + 60) / 6, 0)
  }
})

test('is silent as decoration and one picture with a label', () => {
  render(<Portrait person="dele" face="serious" />, room)
  expect(portrait().getAttribute('aria-hidden')).toBe('true')
  render(<Portrait person="dele" face="serious" label="Dele looks serious" />, room)
  expect(portrait().getAttribute('aria-hidden')).toBeNull()
  expect(portrait().getAttribute('role')).toBe('img')
  expect(portrait().getAttribute('aria-label')).toBe('Dele looks serious')
  for (const layer of layers()) expect(layer.alt).toBe('')
})

test('changes the face and keeps the drawings that stay', () => {
  render(<Portrait person="grace" face="calm" />, room)
  const before = layers()
  render(<Portrait person="grace" face="rage" />, room)
  expect(layers()).toEqual(before)
  expect(layers()[2]?.getAttribute('src')).toBe('./art/faces/rage.svg')
})
