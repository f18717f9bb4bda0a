import type { Channel } from '../../core/model/cast.ts'

/** Where the camera stands: world units (1600×900, as the places are drawn) to pixels of the stage. Pure. */

export const WORLD = { width: 1600, height: 900 } as const

/** Where a person's drawing frame is put in a place: centre x, bottom y and height in world units. */
export interface Stand {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels at the edges of the stage that something else covers: the fuse, a panel of the conversation. */
export interface Inset {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** The panels at the sides begin below the fuse, so that it runs along the whole edge. */
  readonly belowFuse?: boolean
}

export const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 }

/** `pixel = world × scale + (x, y)`; `sink`: world units by which people stand lower, to give a low picture a large face. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly sink: number
}

/** Parts of the drawing frame, as fractions of its height, measured down from its top. */
const HAIR = 0.03
const CHIN = 0.42
const SHOULDERS = 0.37
const FACE = { offset: 0.065, half: 0.15, top: 0.14 }
/** A strip of our own counter that has to be seen, so that somebody stands across from us. */
const COUNTER = 728
/** How low people may stand: on a small stage, and on a low and wide one. */
const SMALL_SINK = 90
const LOW_SINK = 180
/** How far from the stand two people are, in frame heights: side by side across the counter, or one on our side of a line. */
const APART = { across: { customer: -0.3, guest: 0.37 }, line: { customer: -0.14, guest: 0.6 } }

export interface Crowd {
  readonly people: 1 | 2
  /** On the phone or in a chat the guest is a colleague beside us, not beside the customer. */
  readonly line: boolean
}

export const crowdOf = (channel: Channel, guest: object | null): Crowd => ({
  people: guest ? 2 : 1,
  line: channel === 'phone' || channel === 'chat',
})

/** World x by which the customer and the guest are moved from the stand. */
export const placesOf = (stand: Stand, crowd: Crowd): { customer: number; guest: number } => {
  const { customer, guest } = crowd.line ? APART.line : APART.across
  return { customer: crowd.people === 1 ? 0 : customer * stand.height, guest: guest * stand.height }
}

/** Shows hair, face and counter at any shape of stage: the place on a large one, mostly the person on a small one. */
export const frameStage = (width: number, height: number, inset: Inset, stand: Stand, crowd: Crowd): View => {
  const free = freeOf(width, height, inset)
  const apart = placesOf(stand, crowd)
  const left = stand.x + apart.customer - SHOULDERS * stand.height
  const right = stand.x + (crowd.people === 2 ? apart.guest : 0) + SHOULDERS * stand.height
  const hairline = stand.y - stand.height * (1 - HAIR)
  // What a panel covers at the bottom needs no picture behind it.
  const bottom = height - inset.bottom
  const cover = Math.max(free.width / WORLD.width, bottom / WORLD.height)
  const closeness = closenessOf(free)

  const fitHeight = (sink: number): number => free.height / (COUNTER - hairline - sink)
  const needed = COUNTER - hairline - free.height / cover
  const sink = Math.min(LOW_SINK, Math.max(closeness * SMALL_SINK, needed))
  const fit = Math.min(fitHeight(sink), free.width / (right - left))
  // Between "all of the place" and "just the person"; never smaller than the height of the stage asks for.
  const wanted = fit > cover ? cover ** (1 - closeness) * fit ** closeness : fit
  const scale = Math.max(wanted, bottom / WORLD.height)

  const middle = free.x + free.width / 2 - ((left + right) / 2) * scale
  const x = WORLD.width * scale >= width ? clamp(middle, width - WORLD.width * scale, 0, inset) : middle
  const spare = Math.max(0, free.height - (COUNTER - hairline - sink) * scale)
  const top = free.y + spare * 0.35 - (hairline + sink) * scale
  const y = Math.min(0, Math.max(bottom - WORLD.height * scale, top))
  return { scale, x, y, sink }
}

/** How many mirrored copies of the place are needed at each side of a very wide stage. */
export const wingsOf = (view: View, width: number): { left: boolean; right: boolean } => ({
  left: view.x > 0.5,
  right: view.x + WORLD.width * view.scale < width - 0.5,
})

/** The customer's face in pixels of the stage: where the words should come from. */
export const faceBox = (view: View, stand: Stand, offset = 0): Box => {
  const top = stand.y - stand.height + view.sink
  const centre = stand.x + offset + FACE.offset * stand.height
  return {
    x: (centre - FACE.half * stand.height) * view.scale + view.x,
    y: (top + FACE.top * stand.height) * view.scale + view.y,
    width: 2 * FACE.half * stand.height * view.scale,
    height: (CHIN - FACE.top) * stand.height * view.scale,
  }
}

const freeOf = (width: number, height: number, inset: Inset): Box => ({
  x: inset.left,
  y: inset.top,
  width: Math.max(1, width - inset.left - inset.right),
  height: Math.max(1, height - inset.top - inset.bottom),
})

/** 1 on a phone's upper third, about a third on a desktop stage. */
const closenessOf = (free: Box): number => {
  const size = Math.min(free.height, free.width * 0.75)
  return Math.min(1, Math.max(0.3, 1 - (size - 260) / 560))
}

const clamp = (x: number, least: number, most: number, inset: Inset): number =>
  // A panel at one side pushes the person aside even when the wings have to fill the edge.
  inset.left || inset.right ? x : Math.min(most, Math.max(least, x))
