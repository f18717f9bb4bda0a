import type { MapLayout, PlacedNode, Point } from './map-layout.ts'

/** How the drawing lies under the window: a point p of the drawing is seen at `p * scale + (x, y)`, in CSS pixels. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const NEAREST = 2.5
const FARTHEST = 0.04
/** Names can be read from here on. */
export const READABLE = 0.62

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** All of the drawing, in the middle. */
export function wholeView(drawing: Size, window: Size): MapView {
  const fits = Math.min(window.width / drawing.width, window.height / drawing.height)
  const scale = clamp(fits, FARTHEST, 1)
  return {
    scale,
    x: (window.width - drawing.width * scale) / 2,
    y: Math.max(0, (window.height - drawing.height * scale) / 2),
  }
}

/** Nearer (or farther), the point of the window staying where it is. */
export function zoomed({ x, y, scale }: MapView, by: number, at: Point): MapView {
  const next = clamp(scale * by, FARTHEST, NEAREST)
  const grown = next / scale
  return { scale: next, x: at.x - (at.x - x) * grown, y: at.y - (at.y - y) * grown }
}

/** Some of the drawing always stays in the window. */
export function moved({ x, y, scale }: MapView, dx: number, dy: number, drawing: Size, window: Size): MapView {
  const rest = 60
  return {
    scale,
    x: clamp(x + dx, rest - drawing.width * scale, window.width - rest),
    y: clamp(y + dy, rest - drawing.height * scale, window.height - rest),
  }
}

/** The same scale with a node in the middle; the view itself when the node is seen already and `always` is not asked for. */
export function withNode(view: MapView, node: PlacedNode, window: Size, always = false): MapView {
  const { scale } = view
  const left = node.x * scale + view.x
  const top = node.y * scale + view.y
  const edge = 8
  const seen =
    left >= edge &&
    top >= edge &&
    left + node.width * scale <= window.width - edge &&
    top + node.height * scale <= window.height - edge
  if (seen && !always) return view
  return {
    scale,
    x: window.width / 2 - (node.x + node.width / 2) * scale,
    y: window.height / 2 - (node.y + node.height / 2) * scale,
  }
}

/** Where one begins to look: all of it if it can be read so, else the cursor's knot or the opening. */
export function firstView(layout: MapLayout, from: PlacedNode | null, window: Size): MapView {
  const whole = wholeView(layout, window)
  if (whole.scale >= READABLE) return whole
  const start = from ?? layout.nodes.find(({ node }) => node.place === 'opening') ?? layout.nodes[0]
  const near = zoomed(whole, READABLE / whole.scale, { x: 0, y: 0 })
  if (!start) return near
  const middle = withNode(near, start, window, true)
  // The opening stands at the top: what comes after it is worth more than the margin above.
  return { ...middle, y: Math.min(Math.max(middle.y, window.height - layout.height * READABLE), 0) }
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** The nearest node in a direction; what lies straight ahead counts as nearer than what lies aside. */
export function neighbour(layout: MapLayout, from: PlacedNode, direction: Direction): PlacedNode | null {
  const middle = (node: PlacedNode): Point => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 })
  const here = middle(from)
  let best: PlacedNode | null = null
  let least = Number.POSITIVE_INFINITY
  for (const node of layout.nodes) {
    const there = middle(node)
    const dx = there.x - here.x
    const dy = there.y - here.y
    const down = direction === 'ArrowUp' ? -dy : dy
    const right = direction === 'ArrowLeft' ? -dx : dx
    const upright = direction === 'ArrowUp' || direction === 'ArrowDown'
    const ahead = upright ? down : right
    const aside = Math.abs(upright ? dx : dy)
    if (node === from || ahead < 4) continue
    const far = ahead + 2 * aside
    if (far < least) {
      least = far
      best = node
    }
  }
  return best
}
