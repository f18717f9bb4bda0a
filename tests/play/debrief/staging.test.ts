import { expect, test } from 'vitest'
import type { Input } from '../../../src/core/model/session.ts'
import { backdropOf, behind, nearOf } from '../../../src/play/debrief/staging.ts'
import { entryOf, hardStory, viewOf } from './played.ts'

const story = entryOf(hardStory)
const backdrops = (...inputs: Input[]) =>
  viewOf(hardStory, ...inputs).moments.map((moment) => backdropOf(moment, story))

test('what hurt much is drawn as a blow, a breath in time as quiet, all else where it happened', () => {
  expect(backdrops('breathe', 2, 0, 0, 1)).toEqual(['quiet', 'impact', 'place', 'place', 'place'])
})

test('a blow is one also where the fuse had nothing left to burn', () => {
  const view = viewOf(hardStory, 2, 1, 1, 0)
  const last = view.moments.at(-1)
  expect(last?.decision).toMatchObject({ tension: 100, tensionAfter: 100 })
  expect(last && backdropOf(last, story)).toBe('impact')
})

test('a breath in danger is no quiet', () => {
  expect(backdrops(1, 0, 0, 'breathe', 1).at(3)).toBe('place')
})

test('on the phone whoever is not the customer is on our side of the line', () => {
  const phone = entryOf(hardStory, { metadata: { ...hardStory.metadata, channel: 'phone' } })
  expect(behind('madeleine', phone)).toBe('place')
  expect(behind('samir', phone)).toBe('ours')
  expect(behind('samir', story)).toBe('place')
})

test('the camera closes in as the tension rises', () => {
  const near = [0, 30, 50, 70, 90, 100].map(nearOf)
  expect(near).toEqual([...near].sort((a, b) => a - b))
  expect(near[0]).toBe(0)
  expect(near.at(-1)).toBe(1)
})
