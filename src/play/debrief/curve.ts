import { type Grade, isGood, isHarmful, type Situation } from '../../core/model/move.ts'
import type { Decision } from '../../core/model/score.ts'

/** How a reply is marked where colour must not be needed. */
export type CurveMark = 'helped' | 'neither' | 'hurt' | 'critical'

/** One decision on the curve. Tension when it came, right after the reply, and when the next one came (0 to 100). */
export interface CurvePoint {
  /** Counts from 1; the reply lies between `n` and `n + 0.5`, what the story did then between there and `n + 1`. */
  readonly n: number
  readonly tension: number
  readonly after: number
  readonly next: number
  readonly mark: CurveMark
}

/** What the customer was doing from decision `from` to decision `to`, both included. */
export interface Band {
  readonly situation: Situation
  readonly from: number
  readonly to: number
}

export interface Curve {
  readonly points: readonly CurvePoint[]
  readonly bands: readonly Band[]
  readonly start: number
  readonly end: number
  /** The decision at which the tension was highest, and how high; null for the end. */
  readonly peak: { readonly n: number | null; readonly tension: number }
}

export function markOf(grade: Grade): CurveMark {
  if (grade === 'critical') return 'critical'
  if (isHarmful(grade)) return 'hurt'
  return isGood(grade) ? 'helped' : 'neither'
}

/** Decisions and the tension at the end → the curve. */
export function curveOf(decisions: readonly Decision[], end: number): Curve {
  const points = decisions.map(({ tension, tensionAfter, tensionNext, judgement }, index) => ({
    n: index + 1,
    tension,
    after: tensionAfter,
    next: tensionNext,
    mark: markOf(judgement.grade),
  }))
  const bands: Band[] = []
  decisions.forEach(({ situation }, index) => {
    const last = bands.at(-1)
    if (last?.situation === situation) bands[bands.length - 1] = { ...last, to: index + 1 }
    else bands.push({ situation, from: index + 1, to: index + 1 })
  })
  const start = points[0]?.tension ?? end
  let peak: Curve['peak'] = { n: points[0]?.n ?? null, tension: start }
  for (const { n, tension, after } of points) {
    const highest = Math.max(tension, after)
    if (highest > peak.tension) peak = { n, tension: highest }
  }
  if (end > peak.tension) peak = { n: null, tension: end }
  return { points, bands, start, end, peak }
}
