import { LocateFixed, Maximize, ZoomIn, ZoomOut } from 'lucide'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import type { MapLayout, PlacedNode } from './map-layout.ts'
import { useMapPaper } from './map-paper.tsx'
import { type Direction, neighbour } from './map-view.ts'
import type { MapWeights } from './map-weights.ts'
import { useMapWindow } from './use-map-window.ts'

export interface MapDrawingProps {
  readonly layout: MapLayout
  readonly weights: MapWeights
  readonly never: ReadonlySet<string>
  /** The node that the cursor stands in. */
  readonly here: string | null
  readonly title: string
  /** A node was chosen with the pointer, or is gone to with the Enter key. */
  readonly onChoose: (id: string, by: 'pointer' | 'key') => void
  /** The keyboard has come to a node. */
  readonly onVisit: (id: string) => void
}

const STEP = 1.35
const PAN = 80
const MOVES: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
}
const isDirection = (key: string): key is Direction => Object.hasOwn(MOVES, key)
const idOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-node]')?.getAttribute('data-node') ?? null) : null

/** The map as a picture: moved, zoomed and walked through. One stop of the Tab key. */
export function MapDrawing({ layout, weights, never, here, title, onChoose, onVisit }: MapDrawingProps) {
  const placed = useMemo(() => new Map(layout.nodes.map((node) => [node.node.id, node])), [layout])
  const { paper, whole } = useMapPaper({ layout, weights, never })
  const active = useRef<string | null>(null)
  const view = useMapWindow(layout, placed.get(here ?? '') ?? null)
  const { svg } = view

  const elementOf = (id: string): SVGGElement | null =>
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`) ?? null

  /** The one node that the Tab key comes to. */
  const activate = (id: string): void => {
    if (active.current !== null) elementOf(active.current)?.setAttribute('tabindex', '-1')
    active.current = id
    elementOf(id)?.setAttribute('tabindex', '0')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: with every drawing, and with the cursor
  useEffect(() => {
    const node = placed.get(here ?? '')
    if (node) view.show(node)
  }, [layout, placed, here])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be marked may be drawn later
  useEffect(() => {
    for (const marked of svg.current?.querySelectorAll('[aria-current]') ?? []) marked.removeAttribute('aria-current')
    const node = here === null ? undefined : placed.get(here)
    if (node) elementOf(node.node.id)?.setAttribute('aria-current', 'true')
    const opening = layout.nodes.find((one) => one.node.place === 'opening') ?? layout.nodes[0]
    const first = placed.get(active.current ?? '') ?? node ?? opening
    if (first) activate(first.node.id)
  }, [layout, placed, here, whole])

  const visit = (node: PlacedNode): void => {
    activate(node.node.id)
    view.show(node)
    elementOf(node.node.id)?.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const node = placed.get(active.current ?? '')
    if (isDirection(key)) {
      if (shiftKey) view.pan(...MOVES[key])
      else {
        const next = node && neighbour(layout, node, key)
        if (next) visit(next)
      }
    } else if (key === '+' || key === '=') view.zoom(STEP)
    else if (key === '-') view.zoom(1 / STEP)
    else if (key === '0') view.whole()
    else if (key === 'Home' && layout.nodes[0]) visit(layout.nodes[0])
    else if ((key === 'Enter' || key === ' ') && node) onChoose(node.node.id, 'key')
    else return
    event.preventDefault()
  }

  const knots = layout.nodes.filter(({ node }) => node.kind === 'knot').length
  return (
    <div class="map__window">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, whose knots are its buttons */}
      <svg
        ref={svg}
        class="map__paper"
        role="group"
        aria-label={words.name(title, knots, layout.nodes.length - knots)}
        aria-describedby="map-keys"
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const id = idOf(event.target)
          if (id === null) return
          activate(id)
          onVisit(id)
        }}
        onClick={(event) => {
          const id = idOf(event.target)
          if (id === null || view.dragged()) return
          activate(id)
          onChoose(id, 'pointer')
        }}
      >
        <defs>
          <pattern id="map-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="map__hatching" d="M0 0V8" />
          </pattern>
        </defs>
        <g ref={view.group}>{paper}</g>
      </svg>
      <div class="map__zoom">
        <ZoomButton icon={ZoomIn} label={words.nearer} onClick={() => view.zoom(STEP)} />
        <ZoomButton icon={ZoomOut} label={words.farther} onClick={() => view.zoom(1 / STEP)} />
        <ZoomButton icon={Maximize} label={words.fit} onClick={view.whole} />
        <ZoomButton
          icon={LocateFixed}
          label={words.toCursor}
          onClick={() => {
            const node = placed.get(here ?? '')
            if (node) view.near(node)
          }}
        />
      </div>
      <p id="map-keys" class="visually-hidden">
        {words.keys}
      </p>
    </div>
  )
}

interface ZoomButtonProps {
  readonly icon: IconNode
  readonly label: string
  readonly onClick: () => void
}

function ZoomButton({ icon, label, onClick }: ZoomButtonProps) {
  return (
    <button type="button" class="map__zoom-one" aria-label={label} title={label} onClick={onClick}>
      <Icon node={icon} />
    </button>
  )
}
