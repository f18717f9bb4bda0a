import type { CurveMark } from './curve.ts'
import type { DrawnCurve } from './curve-plot.ts'
import { DecisionLink } from './decision-link.tsx'

export interface PlotPointsProps {
  readonly points: DrawnCurve['points']
  readonly marks: readonly CurveMark[]
  /** What is too small to be pressed is not a link; the list beside the picture has them all. */
  readonly links?: {
    /** Of the attempt. */
    readonly id: string
    readonly label: string
    /** What a screen reader says of each point. */
    readonly names: readonly string[]
    /** Somebody points at one or has come to it with the keyboard; null when they have gone. */
    readonly onLook: (n: number | null) => void
  }
}

/** The replies on a curve: by shape and filling first, by colour second. */
export function PlotPoints({ points, marks, links }: PlotPointsProps) {
  const lookOf = (n: number) => `plot-point__mark plot-point__mark--${marks[n - 1] ?? 'neither'}`
  if (!links) {
    return points.map(({ n, left, top }) => (
      <span key={n} class="plot-point" style={{ left: `${left}px`, top: `${top}px` }} aria-hidden="true">
        <span class={lookOf(n)}>{n}</span>
      </span>
    ))
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ol role="list" aria-label={links.label}>
      {points.map(({ n, left, top }) => (
        <li
          key={n}
          class="plot-point"
          style={{ left: `${left}px`, top: `${top}px` }}
          onMouseEnter={() => links.onLook(n)}
          onMouseLeave={() => links.onLook(null)}
          onFocusCapture={() => links.onLook(n)}
          onBlurCapture={() => links.onLook(null)}
        >
          <DecisionLink id={links.id} n={n} class={lookOf(n)} label={links.names[n - 1] ?? String(n)}>
            {n}
          </DecisionLink>
        </li>
      ))}
    </ol>
  )
}
