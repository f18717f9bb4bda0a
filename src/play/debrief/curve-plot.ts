import { dot, link, type Markish, plot, rectX, ruleY } from '@observablehq/plot'
import type { Curve, CurvePoint } from './curve.ts'
import {
  borderBefore,
  type CurveLabel,
  type CurveWishes,
  curveLabels,
  FIRST,
  HIGH,
  LOW,
  lastOf,
  NARROW,
  type Placing,
} from './curve-labels.ts'

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
    x: { domain: [FIRST, lastOf(decisions)], axis: null },
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
    labels: curveLabels(wishes, at),
    points: curve.points.map(({ n, tension }) => ({ n, left: at.x(n), top: at.y(tension) })),
    step: at.x(2) - at.x(1),
  }
}

function placing(picture: ReturnType<typeof plot>): Placing {
  const x = picture.scale('x')
  const y = picture.scale('y')
  return { x: (decision) => Number(x?.apply(decision)), y: (tension) => Number(y?.apply(tension)) }
}

/** Where it is hot, where the situation changes, and what two attempts have in common. */
function grounds({ curve, bandNames, decisions, heats, other }: CurveWishes): Markish[] {
  const x = { x1: FIRST, x2: lastOf(decisions) }
  const hot = heats.at(-1)?.from ?? HIGH
  const shared = other?.shared ?? 0
  return [
    rectX([0], { ...x, y1: hot, y2: HIGH, fill: 'var(--fuse-wash)' }),
    ...(shared > 0
      ? [
          rectX([0], { x1: FIRST, x2: borderBefore(shared + 1), y1: LOW, y2: HIGH, fill: 'var(--sunk)' }),
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
