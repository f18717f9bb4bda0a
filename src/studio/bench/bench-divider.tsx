import { useRef } from 'preact/hooks'
import { studioText as words } from '../studio-text.ts'
import { type BenchLayout, LEAST_SHARE, MOST_SHARE, USUAL_SHARE, withinShare } from './bench-layout.ts'

const STEP = 2

/** Between the text and what stands beside it: dragged, or moved with the arrow keys. */
export function BenchDivider({ layout }: { readonly layout: BenchLayout }) {
  const dragged = useRef(false)
  const { share } = layout
  const move = (to: number) => {
    share.value = withinShare(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: share.peek() - STEP,
      ArrowRight: share.peek() + STEP,
      Home: LEAST_SHARE,
      End: MOST_SHARE,
      Enter: USUAL_SHARE,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const bench = dragged.current ? currentTarget.parentElement?.getBoundingClientRect() : undefined
    if (bench && bench.width > 0) move((100 * (clientX - bench.left)) / bench.width)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class="bench__divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.editor.divider}
      aria-controls="bench-text"
      aria-valuemin={LEAST_SHARE}
      aria-valuemax={MOST_SHARE}
      aria-valuenow={share.value}
      aria-valuetext={words.editor.share(share.value)}
      title={words.editor.divider}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDblClick={() => move(USUAL_SHARE)}
      onPointerDown={({ currentTarget, pointerId }) => {
        dragged.current = true
        currentTarget.setPointerCapture(pointerId)
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        dragged.current = false
      }}
    />
  )
}
