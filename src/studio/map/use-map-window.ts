import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MapLayout, PlacedNode, Point } from './map-layout.ts'
import { firstView, type MapView, moved, READABLE, type Size, wholeView, withNode, zoomed } from './map-view.ts'

/** The window over the drawing. What moves it writes one attribute; nothing is drawn again. */
export interface MapWindow {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly group: RefObject<SVGGElement | null>
  zoom(by: number): void
  pan(dx: number, dy: number): void
  whole(): void
  /** Moves only when the node is not seen. */
  show(node: PlacedNode): void
  /** Brings a node to the middle, near enough to be read. */
  near(node: PlacedNode): void
  /** The pointer has moved the drawing since it was pressed: what comes now is no click. */
  dragged(): boolean
}

/** Pixels that a hand trembles. */
const TREMBLE = 5
const WHEEL = 0.0016
/** Below this, words are smaller than their lines. */
const FAR = 0.42

export function useMapWindow(layout: MapLayout, start: PlacedNode | null): MapWindow {
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const view = useRef<MapView | null>(null)
  const drawing = useRef<Size>(layout)
  const drag = useRef(false)
  drawing.current = layout

  const size = (): Size => ({ width: svg.current?.clientWidth || 1, height: svg.current?.clientHeight || 1 })
  const set = (next: MapView): void => {
    view.current = next
    const { x, y, scale } = next
    group.current?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`)
    svg.current?.classList.toggle('map__paper--far', scale < FAR)
  }
  const now = (): MapView => view.current ?? wholeView(drawing.current, size())
  const middle = (): Point => ({ x: size().width / 2, y: size().height / 2 })
  const pan = (dx: number, dy: number): void => set(moved(now(), dx, dy, drawing.current, size()))
  const zoomAt = (by: number, at: Point): void => set(moved(zoomed(now(), by, at), 0, 0, drawing.current, size()))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first look; later drawings keep the view
  useEffect(() => {
    if (view.current) set(moved(view.current, 0, 0, layout, size()))
    else set(firstView(layout, start, size()))
  }, [layout])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called looks at refs only
  useEffect(() => {
    const paper = svg.current
    if (!paper) return
    const release = handle(paper, { pan, zoomAt, drag })
    let known = size()
    // What was in the middle stays there.
    const watcher = new ResizeObserver(() => {
      const { width, height } = size()
      const { x, y, scale } = now()
      const aside = (width - known.width) / 2
      if (aside !== 0 || y < 0) set({ scale, x: x + aside, y: y < 0 ? y + (height - known.height) / 2 : y })
      known = { width, height }
    })
    watcher.observe(paper)
    return () => {
      watcher.disconnect()
      release()
    }
  }, [])

  return {
    svg,
    group,
    pan,
    zoom: (by) => zoomAt(by, middle()),
    whole: () => set(wholeView(drawing.current, size())),
    show: (node) => set(withNode(now(), node, size())),
    near: (node) => {
      const { scale } = now()
      set(withNode(zoomed(now(), Math.max(1, READABLE / scale), middle()), node, size(), true))
    },
    dragged: () => drag.current,
  }
}

interface Hands {
  readonly pan: (dx: number, dy: number) => void
  readonly zoomAt: (by: number, at: Point) => void
  readonly drag: { current: boolean }
}

/** Wheel, one finger or mouse, two fingers. */
function handle(paper: SVGSVGElement, { pan, zoomAt, drag }: Hands): () => void {
  const down = new Map<number, Point>()
  let begun: Point = { x: 0, y: 0 }
  const at = (event: MouseEvent): Point => {
    const { left, top } = paper.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const spread = (): number => {
    const [one, other] = [...down.values()]
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0
  }
  const pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (down.size === 0) {
      begun = at(event)
      drag.current = false
    }
    down.set(event.pointerId, at(event))
  }
  const dragged = (event: PointerEvent): void => {
    const before = down.get(event.pointerId)
    if (!before) return
    const here = at(event)
    if (!drag.current && down.size === 1 && Math.hypot(here.x - begun.x, here.y - begun.y) < TREMBLE) return
    if (!drag.current) paper.setPointerCapture(event.pointerId)
    drag.current = true
    const wide = spread()
    down.set(event.pointerId, here)
    const share = 1 / down.size
    pan((here.x - before.x) * share, (here.y - before.y) * share)
    if (down.size < 2 || wide === 0) return
    const points = [...down.values()]
    const middle = (of: (point: Point) => number): number =>
      points.reduce((sum, point) => sum + of(point), 0) / points.length
    zoomAt(spread() / wide, { x: middle(({ x }) => x), y: middle(({ y }) => y) })
  }
  const released = (event: PointerEvent): void => {
    down.delete(event.pointerId)
  }
  const wheeled = (event: WheelEvent): void => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1
    if (event.shiftKey) pan(-event.deltaY * lines, 0)
    else zoomAt(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 6 : 1) * WHEEL), at(event))
  }
  const listeners = [
    ['pointerdown', pressed],
    ['pointermove', dragged],
    ['pointerup', released],
    ['pointercancel', released],
  ] as const
  for (const [name, listener] of listeners) paper.addEventListener(name, listener)
  paper.addEventListener('wheel', wheeled, { passive: false })
  return () => {
    for (const [name, listener] of listeners) paper.removeEventListener(name, listener)
    paper.removeEventListener('wheel', wheeled)
  }
}
