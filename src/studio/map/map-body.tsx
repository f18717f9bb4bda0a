import { signal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { useNarrow } from '../bench/use-narrow.ts'
import { MAIN_FILE } from '../drafts/draft.ts'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapKnot } from './map-knot.tsx'
import type { MapLayout } from './map-layout.ts'
import { MapLegend } from './map-legend.tsx'
import { weigh } from './map-weights.ts'
import { type MapNode, nodeAt } from './story-map.ts'

/** Chosen once, for every story. */
const asList = signal(false)
/** Beyond so many nodes nobody finds their way in a drawing, and it would be slow. */
const MOST_DRAWN = 1500
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
  const here = nodeAt(map, file, line)
  const narrow = useNarrow()
  const [looked, setLooked] = useState<string | null>(null)
  const cursorAt = here?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor has gone on, and with it the look
  useEffect(() => setLooked(null), [cursorAt])

  const undrawable = map.unknown !== null || map.nodes.length > MOST_DRAWN
  const list = undrawable || asList.value
  const go = (node: MapNode, at: number): void => workbench.goTo({ file: node.file, line: at })
  const shown = nodes.get(looked ?? cursorAt ?? '') ?? null
  const knot = (node: MapNode) => ({
    ...{
      node,
      nodes,
      weights,
      never: never.has(node.id),
      here: node === here,
      unknown: map.unknown !== null,
      onGo: go,
    },
  })
  const title = workbench.title.value || studioText.untitled
  return (
    <div class="map">
      <div class="map__bar">
        {!undrawable && <Views />}
        <MapLegend known={weights.known} />
      </div>
      <Notes map={map} stale={stale} />
      {list ? (
        <ol class="map-list" aria-label={words.label}>
          {map.nodes.map((node) => (
            <li key={node.id}>
              <MapKnot {...knot(node)} />
            </li>
          ))}
        </ol>
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
            {shown ? <MapKnot {...knot(shown)} /> : <p class="map__none">{words.noKnot}</p>}
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

function Notes({ map, stale }: Pick<MapLayout, 'map'> & { readonly stale: boolean }) {
  const open = map.nodes.reduce(
    (sum, { ways, replies }) => sum + [ways, ...replies].filter((way) => way.open).length,
    0,
  )
  const drawn = map.addressed.length > 0 && map.addressed.length <= MOST_OPEN_TARGETS
  const notes = [
    stale ? words.stale : '',
    map.unknown === null ? '' : words.unknown(map.unknown),
    map.unknown === null && map.nodes.length > MOST_DRAWN ? words.many : '',
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

/** What nobody comes to: nothing leads there, or the prover has found that no way does. */
function useNever(workbench: Workbench, nodes: readonly MapNode[]): ReadonlySet<string> {
  const findings = workbench.findings.value
  return useMemo(() => {
    const lines = new Set(
      findings
        .filter(({ code }) => code === 'knot_never_entered' || code === 'ending_never_reached')
        .map(({ file, line }) => `${file ?? MAIN_FILE}:${line}`),
    )
    const lost = nodes.filter(({ place, file, line }) => place === 'never' || lines.has(`${file}:${line}`))
    return new Set(lost.map(({ id }) => id))
  }, [findings, nodes])
}
