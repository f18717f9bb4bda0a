import { Graph, layout } from '@dagrejs/dagre'
import { MARK_STEP } from './reply-marks.ts'
import { joinsOf, type MapJoin, type MapNode, type StoryMap } from './story-map.ts'

/** Sizes are in the drawing's own units; x and y are of the top left corner. */
export interface PlacedNode {
  readonly node: MapNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedJoin extends MapJoin {
  /** SVG path from the first bend to the target. */
  readonly path: string
  /** Where the strokes from the reply marks come together. */
  readonly begin: Point
  /** It leads up again, or to itself. */
  readonly loop: boolean
}

export interface MapLayout {
  readonly map: StoryMap
  /** False: there is no drawing of it, only a list; nothing is placed then. */
  readonly drawn: boolean
  readonly nodes: readonly PlacedNode[]
  readonly joins: readonly PlacedJoin[]
  readonly width: number
  readonly height: number
  /** That laying out took. */
  readonly ms: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export const NODE_WIDTH = 132
export const NODE_HEIGHT = 54
const ENDING_HEIGHT = 50
/** Beyond so many nodes nobody finds their way in a drawing, and it would be slow. */
const MOST_DRAWN = 1500
/** Beyond so many knots the quicker ranking is good enough to read. */
const MANY = 150

const widthOf = ({ name, replies }: MapNode): number =>
  Math.max(NODE_WIDTH, Math.min(240, 9 * name.length + 44), 24 + MARK_STEP * replies.length)

/** A map → where everything stands, from the opening down; nothing stands anywhere where it cannot be drawn. */
export function layOutMap(map: StoryMap, now: () => number): MapLayout {
  const started = now()
  const drawable = map.unknown === null && map.nodes.length <= MOST_DRAWN
  const placed = drawable ? place(map) : null
  return { map, ...(placed ?? NOT_DRAWN), drawn: placed !== null, ms: now() - started }
}

type Placed = Omit<MapLayout, 'map' | 'drawn' | 'ms'>
const NOT_DRAWN: Placed = { nodes: [], joins: [], width: 0, height: 0 }

/** Null where one thing follows upon the other for so long that the library's stack is full. */
function place(map: StoryMap): Placed | null {
  const graph = new Graph({ multigraph: false })
  graph.setGraph({
    ...{ rankdir: 'TB', nodesep: 18, ranksep: 38, marginx: 24, marginy: 24, edgesep: 14 },
    ranker: map.nodes.length > MANY ? 'longest-path' : 'network-simplex',
  })
  graph.setDefaultEdgeLabel(() => ({}))
  const order = inOrder(map)
  for (const node of order) {
    graph.setNode(node.id, { width: widthOf(node), height: node.kind === 'ending' ? ENDING_HEIGHT : NODE_HEIGHT })
  }
  const joins = joinsOf(map)
  for (const { from, to, by } of joins) if (from !== to) graph.setEdge(from, to, { weight: by.length, minlen: 1 })
  try {
    layout(graph)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }

  const nodes = map.nodes.map((node): PlacedNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id)
    return { node, x: x - width / 2, y: y - height / 2, width, height }
  })
  const placed = new Map(nodes.map((node) => [node.node.id, node]))
  const drawn = joins.flatMap((join): PlacedJoin[] => {
    const from = placed.get(join.from)
    const to = placed.get(join.to)
    if (!from || !to) return []
    if (from === to) return [{ ...join, ...selfLoop(from), loop: true }]
    const points = (graph.edge(join.from, join.to)?.points ?? []) as Point[]
    const loop = to.y <= from.y
    return [{ ...join, ...(loop ? wayUp(from, to, points) : wayDown(to, points)), loop }]
  })
  const { width = 0, height = 0 } = graph.graph()
  return { nodes, joins: drawn, width, height }
}

/** The opening first: dagre keeps the order of what it is given where it can. */
function inOrder({ nodes }: StoryMap): readonly MapNode[] {
  const rank = { opening: 0, within: 1, action: 2, never: 3 } as const
  return nodes.toSorted((a, b) => rank[a.place] - rank[b.place])
}

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`

/** A soft line through points. */
function through(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${at(first)}`
  for (const [index, point] of rest.entries()) {
    const before = points[index] as Point
    const middle = (before.y + point.y) / 2
    path += `C${at({ x: before.x, y: middle })} ${at({ x: point.x, y: middle })} ${at(point)}`
  }
  return path
}

type Drawn = Pick<PlacedJoin, 'path' | 'begin'>

function wayDown(to: PlacedNode, points: readonly Point[]): Drawn {
  const [, ...bends] = points
  const end = { x: to.x + to.width / 2, y: to.y }
  const inner = bends.slice(0, -1)
  const begin = inner[0] ?? end
  return { begin, path: inner.length > 0 ? through([...inner, end]) : '' }
}

/** Back up along the bends that dagre left free, into the side of the knot. */
function wayUp(from: PlacedNode, to: PlacedNode, points: readonly Point[]): Drawn {
  const inner = points.slice(1, -1)
  const right = (inner[0]?.x ?? from.x + from.width) >= to.x + to.width / 2
  const end = { x: right ? to.x + to.width : to.x, y: to.y + to.height / 2 }
  const out = right ? end.x + 26 : end.x - 26
  const begin = { x: inner[0]?.x ?? out, y: from.y + from.height + 24 }
  const bends = inner.length > 0 ? inner : [{ x: out, y: (from.y + to.y) / 2 }]
  const last = bends.at(-1) ?? begin
  return {
    begin,
    path: `${through([begin, ...bends])}C${at({ x: last.x, y: end.y })} ${at({ x: out, y: end.y })} ${at(end)}`,
  }
}

function selfLoop(node: PlacedNode): Drawn {
  const right = node.x + node.width
  const low = node.y + node.height + 18
  const begin = { x: right - 12, y: low }
  const end = { x: right, y: node.y + node.height / 2 }
  return { begin, path: `M${at(begin)}C${at({ x: right + 30, y: low })} ${at({ x: right + 34, y: end.y })} ${at(end)}` }
}
