import { signal } from '@preact/signals'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { useNarrow } from '../bench/use-narrow.ts'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapKnot } from './map-knot.tsx'
import type { MapLayout } from './map-layout.ts'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import { weigh } from './map-weights.ts'
import { type MapNode, nodeAt } from './story-map.ts'
import { useNever } from './use-never.ts'

/** Chosen once, for every story. */
const asList = signal(false)
const MOST_OPEN_TARGETS = 8

export interface MapBodyProps {
  readonly workbench: Workbench
  readonly layout: MapLayout
  /** The map is of an older text. */
  readonly stale: boolean
}

/** A story's map: the drawing with the knot that one looks at under it, or all knots as a list. */
export function MapBody({ workbench, layout, stale }: MapBodyProps) {
  const { map } = layout
  const { report } = workbench.proof.value
  const flow = report?.flow ?? null
  const weights = useMemo(() => weigh(map, flow), [map, flow])
  const nodes = useMemo(() => new Map(map.nodes.map((node) => [node.id, node])), [map])
  const never = useNever(workbench, map.nodes)
  const { file, line } = workbench.cursor.value
  const cursorAt = nodeAt(map, file, line)?.id ?? null
  const narrow = useNarrow()
  const [looked, setLooked] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor has gone on, and with it the look
  useEffect(() => setLooked(null), [cursorAt])

  const undrawable = !layout.drawn
  const list = undrawable || asList.value
  const go = useCallback((node: MapNode, at: number) => workbench.goTo({ file: node.file, line: at }), [workbench])
  const shown = nodes.get(looked ?? cursorAt ?? '') ?? null
  const title = workbench.title.value || studioText.untitled
  return (
    <div class="map">
      <div class="map__bar">
        {!undrawable && <Views />}
        <MapLegend known={weights.known} />
      </div>
      <Notes layout={layout} stale={stale} />
      {list ? (
        <MapList map={map} nodes={nodes} weights={weights} never={never} here={cursorAt} onGo={go} />
      ) : (
        <>
          <MapDrawing
            layout={layout}
            weights={weights}
            never={never}
            here={cursorAt}
            title={title}
            onVisit={setLooked}
            onChoose={(id, by) => {
              const node = nodes.get(id)
              // Where the text takes the map's place, a touch looks first.
              if (node && (by === 'key' || !narrow)) go(node, node.line)
              else setLooked(id)
            }}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
          <section class="map__knot" aria-label={words.thisKnot} tabIndex={0}>
            {shown ? (
              <MapKnot
                node={shown}
                nodes={nodes}
                weights={weights}
                never={never.has(shown.id)}
                here={shown.id === cursorAt}
                unknown={map.unknown !== null}
                onGo={go}
              />
            ) : (
              <p class="map__none">{words.noKnot}</p>
            )}
          </section>
        </>
      )}
    </div>
  )
}

function Views() {
  const one = (list: boolean, label: string) => (
    <button
      type="button"
      class="map__view"
      aria-pressed={asList.value === list}
      onClick={() => {
        asList.value = list
      }}
    >
      {label}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons, no form
    <div class="map__views" role="group" aria-label={words.views}>
      {one(false, words.drawingView)}
      {one(true, words.listView)}
    </div>
  )
}

function Notes({ layout, stale }: Pick<MapBodyProps, 'layout' | 'stale'>) {
  const { map } = layout
  const open = map.nodes.reduce(
    (sum, { ways, replies }) => sum + [ways, ...replies].filter((way) => way.open).length,
    0,
  )
  const drawn = map.addressed.length > 0 && map.addressed.length <= MOST_OPEN_TARGETS
  const notes = [
    stale ? words.stale : '',
    map.unknown === null ? '' : words.unknown(map.unknown),
    map.unknown === null && !layout.drawn ? words.many : '',
    open === 0 ? '' : drawn ? words.open(open) : words.openUnknown(open),
  ].filter((note) => note !== '')
  return (
    <div role="status">
      {notes.map((note) => (
        <p key={note} class="map__note">
          {note}
        </p>
      ))}
    </div>
  )
}
