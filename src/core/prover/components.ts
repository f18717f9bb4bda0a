import type { Graph } from './graph.ts'

/** The loops of a graph: states that can reach each other share a component. Components are numbered ends first. */
export interface Components {
  readonly of: Int32Array
  /** States by component, ends first. */
  readonly order: Int32Array
  /** Where each component begins in `order`; one more than there are components. */
  readonly starts: readonly number[]
  isLoop(component: number): boolean
}

/** Tarjan's algorithm without recursion. */
export function componentsOf(graph: Graph): Components {
  const { states } = graph
  const of = new Int32Array(states).fill(-1)
  const index = new Int32Array(states).fill(-1)
  const low = new Int32Array(states)
  const next = new Int32Array(states)
  const order = new Int32Array(states)
  const starts: number[] = []
  const loops: boolean[] = []
  const open: number[] = []
  const path: number[] = []
  let counter = 0
  let placed = 0

  const enter = (state: number): void => {
    index[state] = counter
    low[state] = counter
    counter += 1
    next[state] = graph.start.at(state)
    open.push(state)
    path.push(state)
  }
  for (let root = 0; root < states; root++) {
    if ((index[root] as number) >= 0) continue
    enter(root)
    while (path.length > 0) {
      const state = path[path.length - 1] as number
      const edge = next[state] as number
      if (edge < graph.end(state)) {
        next[state] = edge + 1
        const to = graph.to.at(edge)
        if (to < 0) continue
        if ((index[to] as number) < 0) enter(to)
        else if ((of[to] as number) < 0) low[state] = Math.min(low[state] as number, index[to] as number)
        continue
      }
      path.pop()
      const above = path[path.length - 1]
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[state] as number)
      if (low[state] !== index[state]) continue
      const number = starts.length
      starts.push(placed)
      let size = 0
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        of[member] = number
        order[placed++] = member
        size += 1
        if (member === state) break
      }
      let loop = size > 1
      for (let own = graph.start.at(state); own < graph.end(state); own++) loop = loop || graph.to.at(own) === state
      loops.push(loop)
    }
  }
  starts.push(placed)
  return { of, order, starts, isLoop: (component) => loops[component] === true }
}
