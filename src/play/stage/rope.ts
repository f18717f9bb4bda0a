/** The fuse as lines: where the rope runs and how it is twisted. Pure; lengths in pixels. */

const HEIGHT = 34
const MIDDLE = 17
const START = 16
/** Room at the far end for the charge. */
const END = 42

/** How many times its plain size the fuse is on a stage of this height. */
export const fuseSize = (stageHeight: number): number => Math.min(1.8, Math.max(0.9, stageHeight / 300))

/** Pixels that the fuse takes at the top of the stage. */
export const fuseHeight = (stageHeight: number): number => HEIGHT * fuseSize(stageHeight)

/** Left end, right end and the slack of a hand-laid rope between them. */
export const ropeEnds = (width: number): { from: number; to: number } => ({
  from: START,
  to: Math.max(START + 1, width - END),
})

export const ropeY = (x: number): number =>
  MIDDLE + 2.1 * Math.sin(x * 0.0123 + 0.6) + 1.1 * Math.sin(x * 0.041 + 2) + 0.5 * Math.sin(x * 0.117)

/** Where the spark sits: tension 0 at the left end, 100 at the charge. */
export const sparkX = (tension: number, width: number): number => {
  const { from, to } = ropeEnds(width)
  return from + ((to - from) * Math.min(100, Math.max(0, tension))) / 100
}

export const ropePath = (width: number): string => {
  const { from, to } = ropeEnds(width)
  const points: string[] = []
  for (let x = from; x < to; x += 8) points.push(point(x, ropeY(x)))
  points.push(point(to, ropeY(to)))
  return `M${points.join('L')}`
}

/** The short slanting strokes that make a line a rope; uneven, as a pen would set them. */
export const twistPath = (width: number): string => {
  const { from, to } = ropeEnds(width)
  const strokes: string[] = []
  for (let x = from + 5; x < to - 4; x += 9 + 1.3 * Math.sin(x * 0.7)) {
    const slant = 2.4 + 0.7 * Math.sin(x * 1.9)
    strokes.push(`M${point(x - slant, ropeY(x) + 3)}L${point(x + slant, ropeY(x) - 3)}`)
  }
  return strokes.join('')
}

/** Crumbs of ash along the burnt part. */
export const ashPath = (width: number): string => {
  const { from, to } = ropeEnds(width)
  const crumbs: string[] = []
  for (let x = from; x < to; ) {
    const length = 3 + 4 * Math.abs(Math.sin(x * 0.53))
    const drop = 1.6 * Math.sin(x * 0.9)
    crumbs.push(`M${point(x, ropeY(x) + drop)}l${point(length, 0.9 * Math.sin(x))}`)
    x += length + 4 + 5 * Math.abs(Math.sin(x * 0.31))
  }
  return crumbs.join('')
}

/** An uneven star around 0,0: the spark, the burst. */
export const starPath = (points: number, outer: number, inner: number, seed: number): string => {
  const corners: string[] = []
  for (let i = 0; i < points * 2; i++) {
    const wobble = 1 + 0.2 * Math.sin(i * 2.7 + seed * 1.9)
    const radius = (i % 2 ? inner : outer) * wobble
    const angle = (i / (points * 2)) * Math.PI * 2 + 0.12 * Math.sin(i + seed)
    corners.push(point(radius * Math.cos(angle), radius * Math.sin(angle)))
  }
  return `M${corners.join('L')}Z`
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`
