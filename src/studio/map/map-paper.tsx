import { type ComponentChildren, Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { MapLayout, PlacedJoin, PlacedNode } from './map-layout.ts'
import { MapNodeShape } from './map-node.tsx'
import type { MapWeights } from './map-weights.ts'
import { markAt } from './reply-marks.ts'
import type { StoryMap } from './story-map.ts'
import { useInSlices } from './use-in-slices.ts'

export interface MapPaperProps {
  readonly layout: MapLayout
  readonly weights: MapWeights
  /** Ids of the nodes that nobody ever comes to. */
  readonly never: ReadonlySet<string>
}

const SLICE = 40

/** Everything that is drawn, in the drawing's own units: lines first, sheets upon them. `whole`: nothing is still to come. */
export function useMapPaper({ layout, weights, never }: MapPaperProps): {
  readonly paper: ComponentChildren
  readonly whole: boolean
} {
  const placed = useMemo(() => new Map(layout.nodes.map((node) => [node.node.id, node])), [layout])
  const joins = useMemo(() => {
    const byNode = new Map(layout.nodes.map(({ node }) => [node.id, [] as PlacedJoin[]]))
    for (const join of layout.joins) byNode.get(join.from)?.push(join)
    return byNode
  }, [layout])
  const draw = (first: number, end: number) => {
    const nodes = layout.nodes.slice(first, end)
    return {
      joins: (
        <Fragment key={first}>
          {nodes.flatMap((from) =>
            (joins.get(from.node.id) ?? []).map((join) => {
              const to = placed.get(join.to)
              return to && <Join key={`${join.from} ${join.to}`} join={join} from={from} to={to} weights={weights} />
            }),
          )}
          <OpenWays map={layout.map} nodes={nodes} placed={placed} />
        </Fragment>
      ),
      nodes: (
        <Fragment key={first}>
          {nodes.map((node) => (
            <MapNodeShape key={node.node.id} placed={node} weights={weights} never={never.has(node.node.id)} />
          ))}
        </Fragment>
      ),
    }
  }
  const { slices, whole } = useInSlices(layout.nodes.length, SLICE, draw, [layout, weights, never])
  const paper = (
    <>
      <g class="map-joins">{slices.map((slice) => slice.joins)}</g>
      {slices.map((slice) => slice.nodes)}
    </>
  )
  return { paper, whole }
}

const thickness = (share: number | undefined): number =>
  share === undefined ? 1.8 : share < 0.002 ? 1.2 : 1.5 + 7.5 * Math.sqrt(Math.min(1, share))

interface JoinProps {
  readonly join: PlacedJoin
  readonly from: PlacedNode
  readonly to: PlacedNode
  readonly weights: MapWeights
}

function Join({ join, from, to, weights }: JoinProps) {
  const share = weights.known ? (weights.joins.get(`${join.from} ${join.to}`) ?? 0) : undefined
  const width = thickness(share)
  const seldom = share !== undefined && share < 0.002
  const { begin } = join
  const single = thickness(share === undefined ? undefined : share / join.by.length)
  const strokes = join.by.map((place) => {
    const mark = markAt(from, place)
    const bend = Math.max(8, Math.abs(begin.y - mark.y) / 2)
    return `M${mark.x} ${mark.y + 5}C${mark.x} ${mark.y + bend} ${begin.x} ${begin.y - (join.loop ? 0 : bend)} ${begin.x} ${begin.y}`
  })
  const end = join.loop ? null : { x: to.x + to.width / 2, y: to.y }
  return (
    <g class={`map-join${join.loop ? ' map-join--loop' : ''}${seldom ? ' map-join--seldom' : ''}`}>
      <path d={strokes.join('')} stroke-width={single} />
      {join.path !== '' && <path d={join.path} stroke-width={width} />}
      {join.loop ? (
        <path class="map-join__loop" d={LOOP} transform={`translate(${begin.x} ${begin.y + 4})`} />
      ) : (
        end && <path class="map-join__head" d={`M${end.x} ${end.y + 1}l-6 -9h12Z`} />
      )}
    </g>
  )
}

/** An arrow that goes round. */
const LOOP = 'M6 -5A8 8 0 1 0 8 2M8 -10V-4H2'
const MOST_OPEN = 8

interface OpenWaysProps {
  readonly map: StoryMap
  readonly nodes: readonly PlacedNode[]
  readonly placed: ReadonlyMap<string, PlacedNode>
}

/** From where a variable tells the way, to all places whose address is taken. */
function OpenWays({ map, nodes, placed }: OpenWaysProps) {
  const targets = map.addressed.flatMap((id) => placed.get(id) ?? [])
  if (targets.length === 0 || targets.length > MOST_OPEN) return null
  return nodes.flatMap((from) =>
    [-1, ...from.node.replies.keys()]
      .filter((place) => (place < 0 ? from.node.ways : from.node.replies[place])?.open === true)
      .flatMap((place) =>
        targets.map((to) => {
          const mark = markAt(from, place)
          const end = { x: to.x + to.width / 2, y: to.y }
          return (
            <path
              key={`${from.node.id} ${place} ${to.node.id}`}
              class="map-join--open"
              d={`M${mark.x} ${mark.y + 5}C${mark.x} ${mark.y + 40} ${end.x} ${end.y - 40} ${end.x} ${end.y}`}
            />
          )
        }),
      ),
  )
}
