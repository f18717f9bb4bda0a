import type { MapNode, StoryMap } from './story-map.ts'

/** Says what is reached from the opening and the standing actions, drops an empty beginning, and joins knots that only end with their ending. */
export function markPlaces(read: StoryMap): StoryMap {
  const map = withoutEmptyKnots(read)
  const known = new Map(map.nodes.map((node) => [node.id, node]))
  const head = known.get('')
  const openings = head ? [''] : (read.nodes.find(({ id }) => id === '')?.ways.to ?? [])
  const actions = map.nodes.filter(({ place }) => place === 'action').map(({ id }) => id)
  const reached = reachedFrom(map, [...openings, ...actions])
  return {
    ...map,
    nodes: map.nodes.map((node) => ({
      ...node,
      place: openings.includes(node.id)
        ? 'opening'
        : node.place === 'action'
          ? 'action'
          : reached.has(node.id)
            ? 'within'
            : 'never',
    })),
  }
}

function reachedFrom({ nodes, addressed }: StoryMap, from: readonly string[]): ReadonlySet<string> {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const seen = new Set<string>()
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const node = known.get(id)
    if (!node || seen.has(id)) continue
    seen.add(id)
    for (const { to, open } of [node.ways, ...node.replies]) queue.push(...to, ...(open ? addressed : []))
  }
  return seen
}

/** A knot that says its last words and nothing else is that ending; a beginning that only leads on is not drawn. */
function withoutEmptyKnots({ nodes, ...rest }: StoryMap): StoryMap {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const comeFrom = new Map<string, number>()
  for (const { ways, replies } of nodes) {
    for (const id of new Set([ways, ...replies].flatMap(({ to }) => to))) comeFrom.set(id, (comeFrom.get(id) ?? 0) + 1)
  }
  const onlyEnds = ({ id, kind, replies, ways, place }: MapNode): MapNode | null => {
    const [only, ...others] = ways.to
    const ending = known.get(only ?? '')
    const ends = kind === 'knot' && id !== '' && place !== 'action' && replies.length === 0 && others.length === 0
    return ends && !ways.open && ending?.kind === 'ending' && comeFrom.get(ending.id) === 1 ? ending : null
  }
  const gone = new Set<string>()
  const joined = nodes.map((node): MapNode => {
    const ending = onlyEnds(node)
    if (!ending) return node
    gone.add(ending.id)
    return { ...node, kind: 'ending', name: ending.name, outcome: ending.outcome, ways: { ...node.ways, to: [] } }
  })
  const empty = ({ id, replies, ways }: MapNode): boolean =>
    id === '' && replies.length === 0 && !ways.to.some((to) => known.get(to)?.kind === 'ending')
  return { nodes: joined.filter((node) => !gone.has(node.id) && !empty(node)), ...rest }
}
