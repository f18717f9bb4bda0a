import type { BROKE, ENDED, Graph } from './graph.ts'

/** A way along the edges of a graph, from one of the places that the story opens with. */
export interface Route {
  /** Number of the opening in `graph.roots`. */
  readonly root: number
  readonly edges: readonly number[]
}

/** The route of edges that follow each other; without any, an opening that ends the story at once. */
export function routeAlong(graph: Graph, edges: readonly number[]): Route {
  const [first] = edges
  const from = first === undefined ? -1 : graph.owner.at(first)
  return {
    root: Math.max(
      0,
      graph.roots.findIndex(({ to }) => to === from),
    ),
    edges,
  }
}

/** A shortest route to a state. */
export function routeTo(graph: Graph, state: number): Route {
  const edges = graph.edgesTo(state)
  if (edges.length > 0) return routeAlong(graph, edges)
  return {
    root: Math.max(
      0,
      graph.roots.findIndex(({ to }) => to === state),
    ),
    edges,
  }
}

/** A shortest route to each ending or each fault, by its number. */
export function routesToLast(graph: Graph, kind: typeof ENDED | typeof BROKE): ReadonlyMap<number, Route> {
  const routes = new Map<number, Route>()
  graph.roots.forEach(({ to, last }, root) => {
    if (to === kind && !routes.has(last)) routes.set(last, { root, edges: [] })
  })
  for (let edge = 0; edge < graph.edges; edge++) {
    const last = graph.last.at(edge)
    if (graph.to.at(edge) !== kind || routes.has(last)) continue
    routes.set(last, routeAlong(graph, [...graph.edgesTo(graph.owner.at(edge)), edge]))
  }
  return routes
}
