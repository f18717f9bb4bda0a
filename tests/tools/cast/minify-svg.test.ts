import { expect, test } from 'vitest'
import { minifySvg } from '../../../tools/cast/minify-svg.ts'

const path = (data: string) => minifySvg(`<path d="${data}"/>`)

test('rounds path data to one decimal', () => {
  expect(path('M 1.2345 -6.789 L 10.05, 20')).toBe('<path d="M1.2-6.8L10.1 20"/>')
})

test('never runs two numbers together', () => {
  expect(path('M1.04 .52C0.01 -0.02 .5 .5 9 9')).toBe('<path d="M1 0.5C0 0 0.5 0.5 9 9"/>')
})

test('sweeps specks away, not small strokes', () => {
  expect(path('M10 10C11 10 11 11 10 11Z M0 0C50 0 50 50 0 50Z')).toBe('<path d="M0 0C50 0 50 50 0 50Z"/>')
  expect(path('M10 10C11 10 40 11 10 11Z')).toContain('40')
})

test('leaves out translations by nothing', () => {
  expect(minifySvg('<g transform="translate(0.01 -0.02)"> <b/> </g>')).toBe('<g><b/></g>')
  expect(minifySvg('<g transform="translate(3.14159, 2)"/>')).toBe('<g transform="translate(3.1 2)"/>')
})
