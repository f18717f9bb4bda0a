import type { Curve } from './curve.ts'

export interface CurveWishes {
  readonly curve: Curve
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** What a screen reader says in place of the picture. */
  readonly name: string
  /** How many decisions the axis has room for: the same for curves that are compared. */
  readonly decisions: number
  /** Tensions at which a word begins to hold, with the word. */
  readonly heats: readonly { readonly from: number; readonly word: string }[]
  /** Names of the bands; without them the bands are not told apart. */
  readonly bandNames?: readonly string[]
  /** The decision at which it turned, with the words for it; counts from 1. */
  readonly turning?: { readonly n: number; readonly words: string }
  /** The other curve of a comparison, as a dotted line, how many decisions both share, and the words for that. */
  readonly other?: { readonly curve: Curve; readonly shared: number; readonly words: string }
}

/** Words that belong into the picture, in CSS pixels from its top left. `side`: which of their sides is there. */
export interface CurveLabel {
  readonly kind: 'tick' | 'heat' | 'band' | 'turning'
  readonly side: 'left' | 'middle' | 'right'
  readonly left: number
  readonly top: number
  readonly words: string
}

export interface Placing {
  readonly x: (decision: number) => number
  readonly y: (tension: number) => number
}

/** Tension that the picture has room for; a point at either end is not cut off. */
export const LOW = -5
export const HIGH = 107
/** About the width of a letter of a label, in pixels. */
const LETTER = 7.6
/** Below this width words stand under the picture only. */
export const NARROW = 560

/** The axis of the decisions begins before the first and ends after the last. */
export const FIRST = 0.4
export const lastOf = (decisions: number): number => decisions + 1.2

/** Where a band begins on the axis: between two decisions. */
export const borderBefore = (n: number): number => n - 0.25

/** Tensions on the left, words for them on the right, situations above, and where it turned. */
export function curveLabels(wishes: CurveWishes, at: Placing): readonly CurveLabel[] {
  const { curve, heats, bandNames, other, width, decisions } = wishes
  const top = at.y(HIGH) - 16
  const ticks = [...heats.map(({ from }) => from), 100].map(
    (from): CurveLabel => ({
      kind: 'tick',
      side: 'right',
      left: at.x(FIRST) - 8,
      top: at.y(from),
      words: String(from),
    }),
  )
  const words = heats.map(({ from, word }, index): CurveLabel => {
    const middle = (from + (heats[index + 1]?.from ?? 100)) / 2
    return { kind: 'heat', side: 'left', left: at.x(lastOf(decisions)) + 8, top: at.y(middle), words: word }
  })
  const bands = curve.bands.flatMap(({ from, to }, index): CurveLabel[] => {
    const left = at.x(index === 0 ? FIRST : borderBefore(from))
    const right = at.x(index === curve.bands.length - 1 ? lastOf(decisions) : borderBefore(to + 1))
    const name = bandNames?.[index] ?? ''
    const fits = name !== '' && name.length * LETTER < right - left
    return fits ? [{ kind: 'band', side: 'left', left, top, words: name }] : []
  })
  const shared: CurveLabel[] =
    other && other.shared > 0 ? [{ kind: 'band', side: 'left', left: at.x(FIRST), top, words: other.words }] : []
  return [...ticks, ...(width < NARROW ? [] : words), ...bands, ...shared, ...turningLabel(wishes, at)]
}

/** Beside its point where nothing is in the way: above or under it, in the middle or to a side. Nowhere if there is no such place. */
function turningLabel({ curve, turning, width }: CurveWishes, at: Placing): readonly CurveLabel[] {
  const point = curve.points.find(({ n }) => n === turning?.n)
  if (!point || !turning) return []
  const { words } = turning
  const left = at.x(point.n)
  const long = words.length * LETTER + 16
  const reach = { left: [0, long], middle: [-long / 2, long / 2], right: [-long, 0] } as const
  const isFree = (side: CurveLabel['side'], top: number): boolean => {
    const [from, to] = reach[side]
    if (left + from < at.x(FIRST) || left + to > width) return false
    return curve.points.every(({ n, tension, after }) => {
      const beside = at.x(n + 0.5) < left + from - 6 || at.x(n) > left + to + 18
      return beside || [tension, after].every((height) => Math.abs(at.y(height) - top) > 28)
    })
  }
  for (const by of [-36, 36, -64, 64]) {
    const top = at.y(point.tension) + by
    if (top < at.y(HIGH) + 10 || top > at.y(LOW) - 10) continue
    const side = (['middle', 'left', 'right'] as const).find((one) => isFree(one, top))
    if (side) return [{ kind: 'turning', side, left, top, words }]
  }
  return []
}
