import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../ui/text.ts'
import type { CurveWishes } from './curve-labels.ts'
import type { DrawnCurve } from './curve-plot.ts'
import './plot-frame.css'

export interface PlotFrameProps {
  /** All but the width, which is that of the place it is given. Keep it the same object while it says the same. */
  readonly wishes: Omit<CurveWishes, 'width'>
  /** What is laid over the picture: the points. */
  readonly children: (drawn: DrawnCurve) => ComponentChildren
}

/** Steps from one decision to the next that leave no room for points of full size, in CSS pixels. */
const DENSE = 26

/** A curve, drawn as wide as there is room, by a script that comes when it is needed. */
export function PlotFrame({ wishes, children }: PlotFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<DrawnCurve | null>(null)
  const [missing, setMissing] = useState(false)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let left = false
    let latest = 0
    const script = import('./curve-plot.ts')
    const draw = async () => {
      const width = Math.floor(element.clientWidth)
      if (width === 0 || width === latest) return
      latest = width
      try {
        const { drawCurve } = await script
        if (!left && latest === width) setDrawn(drawCurve({ ...wishes, width }))
      } catch {
        if (!left) setMissing(true)
      }
    }
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => {
      left = true
      observer.disconnect()
    }
  }, [wishes])

  useLayoutEffect(() => {
    if (drawn) picture.current?.replaceChildren(drawn.picture)
  }, [drawn])

  if (missing) return <p>{text.debrief.curve.missing}</p>
  return (
    <div
      ref={frame}
      class={drawn && drawn.step < DENSE ? 'plot-frame plot-frame--dense' : 'plot-frame'}
      style={{ minHeight: `${wishes.height}px` }}
    >
      <div ref={picture} />
      {drawn?.labels.map(({ kind, side, left, top, words }) => (
        <span
          key={`${kind}${left}${top}`}
          class={`plot-frame__label plot-frame__label--${kind}`}
          data-side={side}
          style={{ left: `${left}px`, top: `${top}px` }}
          aria-hidden="true"
        >
          {words}
        </span>
      ))}
      {drawn && children(drawn)}
    </div>
  )
}
