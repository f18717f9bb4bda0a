import { dot, link, type Markish, plot, rectX, ruleY } from '@observablehq/plot'
import type { Curve, CurvePoint } from './curve.ts'

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

/** The curve as a picture without any words or points, and where those go: they are laid over it as real text. */
export interface DrawnCurve {
  readonly picture: SVGSVGElement
  readonly labels: readonly CurveLabel[]
  readonly points: readonly { readonly n: number; readonly left: number; readonly top: number }[]
  /** From one decision to the next, in CSS pixels. */
  readonly step: number
}

const INK = 'var(--ink)'
const SOFT = 'var(--ink-soft)'
/** Tension that the picture has room for; a point at either end is not cut off. */
const LOW = -5
const HIGH = 107
/** About the width of a letter of a label, in pixels. */
const LETTER = 7.6
/** Below this width words stand under the picture only. */
const NARROW = 560
const WORDS_RIGHT = 116

interface Piece {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const ends = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', strokeLinecap: 'round' } as const

const replyPiece = ({ n, tension, after }: CurvePoint): Piece => ({ x1: n, y1: tension, x2: n + 0.5, y2: after })
const storyPiece = ({ n, after, next }: CurvePoint): Piece => ({ x1: n + 0.5, y1: after, x2: n + 1, y2: next })
const upright = (x: number): Piece => ({ x1: x, y1: LOW, x2: x, y2: HIGH })
const first = 0.4
const lastOf = (decisions: number): number => decisions + 1.2

/** Draws thick where a reply moved the tension, thin where the story did. */
export function drawCurve(wishes: CurveWishes): DrawnCurve {
  const { curve, width, height, name, decisions, heats } = wishes
  const narrow = width < NARROW
  const picture = plot({
    width,
    height,
    marginTop: 32,
    marginRight: narrow ? 4 : WORDS_RIGHT,
    marginBottom: 8,
    marginLeft: 38,
    style: { background: 'none', overflow: 'visible' },
    ariaLabel: name,
    x: { domain: [first, lastOf(decisions)], axis: null },
    y: { domain: [LOW, HIGH], axis: null },
    marks: [
      ...grounds(wishes),
      ruleY([...heats.map(({ from }) => from), 100], { stroke: SOFT, strokeOpacity: 0.5, strokeDasharray: '2 5' }),
      ...otherLine(wishes),
      ...lines(curve),
    ],
  })
  picture.setAttribute('role', 'img')
  // Plot names its groups by their kind of mark, which tells nobody anything and which groups may not have.
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  const at = placing(picture)
  return {
    picture: picture as SVGSVGElement,
    labels: labels(wishes, at),
    points: curve.points.map(({ n, tension }) => ({ n, left: at.x(n), top: at.y(tension) })),
    step: at.x(2) - at.x(1),
  }
}

interface Placing {
  readonly x: (decision: number) => number
  readonly y: (tension: number) => number
}

function placing(picture: ReturnType<typeof plot>): Placing {
  const x = picture.scale('x')
  const y = picture.scale('y')
  return { x: (decision) => Number(x?.apply(decision)), y: (tension) => Number(y?.apply(tension)) }
}

/** Where a band begins on the axis: between two decisions. */
const borderBefore = (n: number): number => n - 0.25

/** Where it is hot, where the situation changes, and what two attempts have in common. */
function grounds({ curve, bandNames, decisions, heats, other }: CurveWishes): Markish[] {
  const x = { x1: first, x2: lastOf(decisions) }
  const hot = heats.at(-1)?.from ?? HIGH
  const shared = other?.shared ?? 0
  return [
    rectX([0], { ...x, y1: hot, y2: HIGH, fill: 'var(--fuse-wash)' }),
    ...(shared > 0
      ? [
          rectX([0], { x1: first, x2: borderBefore(shared + 1), y1: LOW, y2: HIGH, fill: 'var(--sunk)' }),
          link([upright(borderBefore(shared + 1))], { ...ends, stroke: INK, strokeWidth: 1.5 }),
        ]
      : []),
    ...(bandNames
      ? [
          link(
            curve.bands.slice(1).map(({ from }) => upright(borderBefore(from))),
            { ...ends, stroke: INK, strokeWidth: 1.5 },
          ),
        ]
      : []),
  ]
}

function otherLine({ other }: CurveWishes): Markish[] {
  if (!other) return []
  const pieces = other.curve.points.slice(other.shared).flatMap((point) => [replyPiece(point), storyPiece(point)])
  return [link(pieces, { ...ends, stroke: SOFT, strokeWidth: 2.5, strokeDasharray: '0.5 5' })]
}

function lines({ points, end }: Curve): Markish[] {
  const replies = points.map(replyPiece)
  const thick = (stroke: string, fits: (piece: Piece) => boolean): Markish[] => [
    link(replies.filter(fits), { ...ends, stroke: INK, strokeWidth: 10 }),
    link(replies.filter(fits), { ...ends, stroke, strokeWidth: 5.5 }),
  ]
  return [
    link(points.map(storyPiece), { ...ends, stroke: INK, strokeWidth: 2 }),
    ...thick('var(--fuse)', ({ y1, y2 }) => y2 > y1),
    ...thick('var(--calm)', ({ y1, y2 }) => y2 < y1),
    ...thick('var(--card)', ({ y1, y2 }) => y2 === y1),
    dot([{ x: points.length + 1, y: end }], { x: 'x', y: 'y', r: 4.5, fill: INK }),
  ]
}

function labels(wishes: CurveWishes, at: Placing): readonly CurveLabel[] {
  const { curve, heats, bandNames, other, turning, width, decisions } = wishes
  const top = at.y(HIGH) - 16
  const ticks = [...heats.map(({ from }) => from), 100].map(
    (from): CurveLabel => ({
      kind: 'tick',
      side: 'right',
      left: at.x(first) - 8,
      top: at.y(from),
      words: String(from),
    }),
  )
  const words = heats.map(({ from, word }, index): CurveLabel => {
    const middle = (from + (heats[index + 1]?.from ?? 100)) / 2
    return { kind: 'heat', side: 'left', left: at.x(lastOf(decisions)) + 8, top: at.y(middle), words: word }
  })
  const bands = curve.bands.flatMap(({ from, to }, index): CurveLabel[] => {
    const left = at.x(index === 0 ? first : borderBefore(from))
    const right = at.x(index === curve.bands.length - 1 ? lastOf(decisions) : borderBefore(to + 1))
    const name = bandNames?.[index] ?? ''
    const fits = name !== '' && name.length * LETTER < right - left
    return fits ? [{ kind: 'band', side: 'left', left, top, words: name }] : []
  })
  const shared: CurveLabel[] =
    other && other.shared > 0 ? [{ kind: 'band', side: 'left', left: at.x(first), top, words: other.words }] : []
  return [
    ...ticks,
    ...(width < NARROW ? [] : words),
    ...bands,
    ...shared,
    ...turningLabel(curve, turning, at, decisions),
  ]
}

/** Above its point, or under it where there is no room above. */
function turningLabel(
  { points }: Curve,
  turning: CurveWishes['turning'],
  at: Placing,
  decisions: number,
): readonly CurveLabel[] {
  const point = points.find(({ n }) => n === turning?.n)
  if (!point || !turning) return []
  const { n, tension, after, next } = point
  const before = points[n - 2]
  const roof = Math.max(tension, after, next, before?.after ?? 0)
  const floor = Math.min(tension, after, next, before?.after ?? 100)
  const top = roof < 80 ? at.y(roof) - 34 : at.y(floor) + 34
  const side = n > decisions * 0.7 ? 'right' : n < decisions * 0.3 ? 'left' : 'middle'
  return [{ kind: 'turning', side, left: at.x(n), top, words: turning.words }]
}
