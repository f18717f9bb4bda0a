import { describe, expect, test } from 'vitest'
import {
  crowdOf,
  faceBox,
  frameStage,
  type Inset,
  NO_INSET,
  placesOf,
  type Stand,
  WORLD,
  wingsOf,
} from '../../../src/play/stage/framing.ts'

const STAND: Stand = { x: 800, y: 800, height: 770 }
const COUNTER_TOP = 704
const ALONE = crowdOf('counter', null)
const PAIR = crowdOf('counter', {})

const SIZES = [
  [1280, 720],
  [1280, 420],
  [1920, 1080],
  [1920, 400],
  [768, 400],
  [390, 300],
  [390, 844],
  [320, 220],
  [320, 150],
] as const

const fuse = (height: number): Inset => ({ ...NO_INSET, top: 0.1 * height })

describe.each(SIZES)('a stage of %d × %d', (width, height) => {
  const inset = fuse(height)
  const view = frameStage(width, height, inset, STAND, ALONE)
  const onStageY = (y: number): number => y * view.scale + view.y

  test('shows the whole face, under the fuse and above the lower edge', () => {
    const face = faceBox(view, STAND)
    expect(face.y).toBeGreaterThan(inset.top)
    expect(face.y + face.height).toBeLessThan(height)
    expect(face.x).toBeGreaterThan(0)
    expect(face.x + face.width).toBeLessThan(width)
  })

  test('shows our counter', () => {
    expect(onStageY(COUNTER_TOP)).toBeLessThan(height)
  })

  test('leaves no gap above, below or at the sides', () => {
    expect(view.y).toBeLessThanOrEqual(0)
    expect(onStageY(WORLD.height)).toBeGreaterThanOrEqual(height - 0.001)
    const wings = wingsOf(view, width)
    // One mirrored copy at each side is all there is.
    expect(view.x - (wings.left ? WORLD.width * view.scale : 0)).toBeLessThanOrEqual(0.5)
    const right = view.x + WORLD.width * view.scale * (wings.right ? 2 : 1)
    expect(right).toBeGreaterThanOrEqual(width - 0.5)
  })

  test('has room for two faces, unless it is taller than wide', () => {
    const both = frameStage(width, height, inset, STAND, PAIR)
    const apart = placesOf(STAND, PAIR)
    expect(both.scale).toBeLessThanOrEqual(view.scale)
    if (height > width) return
    for (const offset of [apart.customer, apart.guest]) {
      const face = faceBox(both, STAND, offset)
      expect(face.x).toBeGreaterThan(0)
      expect(face.x + face.width).toBeLessThan(width)
    }
  })
})

describe('framing', () => {
  test('the face takes more of a phone than of a desktop', () => {
    const share = (width: number, height: number): number =>
      faceBox(frameStage(width, height, NO_INSET, STAND, ALONE), STAND).height / height
    expect(share(390, 300)).toBeGreaterThan(1.2 * share(1280, 720))
  })

  test('a low and wide stage lets people stand lower instead of smaller', () => {
    expect(frameStage(1280, 420, NO_INSET, STAND, ALONE).sink).toBeGreaterThan(
      frameStage(1280, 720, NO_INSET, STAND, ALONE).sink,
    )
  })

  test('a panel at a side moves the face out from under it', () => {
    const inset: Inset = { ...NO_INSET, right: 480 }
    const face = faceBox(frameStage(1280, 720, inset, STAND, ALONE), STAND)
    expect(face.x + face.width).toBeLessThan(800)
    const other = faceBox(frameStage(1280, 720, { ...NO_INSET, left: 480 }, STAND, ALONE), STAND)
    expect(other.x).toBeGreaterThan(480)
  })

  test('a panel at the bottom leaves face and counter above it', () => {
    const view = frameStage(390, 500, { ...NO_INSET, bottom: 180 }, STAND, ALONE)
    expect(COUNTER_TOP * view.scale + view.y).toBeLessThan(320)
    expect(faceBox(view, STAND).y).toBeGreaterThan(0)
  })

  test('on a line the colleague stands further from the customer', () => {
    const distance = (channel: 'counter' | 'phone'): number => {
      const { customer, guest } = placesOf(STAND, crowdOf(channel, {}))
      return guest - customer
    }
    expect(distance('phone')).toBeGreaterThan(distance('counter'))
    expect(placesOf(STAND, ALONE).customer).toBe(0)
  })
})
