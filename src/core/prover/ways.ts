import type { Input } from '../model/session.ts'
import type { Components } from './components.ts'
import { ENDED, type Graph } from './graph.ts'

/** A way through the story with the sum of what was asked for. */
export interface Way {
  readonly points: number
  readonly inputs: readonly Input[]
  readonly edges: readonly number[]
}

export interface Extreme {
  /** Null when no way ends. */
  readonly way: Way | null
  /** States in a loop that makes the sum grow without end; then `way` is only the best found. */
  readonly unlimited: number | null
  /** The edges of one round of that loop, from `unlimited` back to it. */
  readonly round: readonly number[]
}

export interface Asked {
  readonly weigh: (edge: number) => number
  /** 1 for the greatest sum, -1 for the least. */
  readonly sign: 1 | -1
  readonly allowed?: (edge: number) => boolean
  /** Which endings count, by their number; all when left out. */
  readonly ends?: (ending: number) => boolean
}

/** The round after which circles are looked for first; then at twice as many, and so on. */
const FIRST_LOOK = 4

/** The greatest or least sum over all ways from the start to an ending. */
export function extremeWay(graph: Graph, components: Components, asked: Asked): Extreme {
  const { weigh, sign, allowed, ends } = asked
  const value = new Float64Array(graph.states).fill(Number.NaN)
  const choice = new Int32Array(graph.states).fill(-1)
  let unlimited: number | null = null
  let circling: readonly number[] = []
  const improve = (state: number): boolean => {
    let changed = false
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      if (allowed && !allowed(edge)) continue
      const to = graph.to.at(edge)
      if (to < ENDED || (to === ENDED && ends && !ends(graph.last.at(edge)))) continue
      const rest = to === ENDED ? 0 : (value[to] as number)
      if (Number.isNaN(rest)) continue
      const sum = weigh(edge) + rest
      const known = value[state] as number
      if (Number.isNaN(known) || (sum - known) * sign > 1e-9) {
        value[state] = sum
        choice[state] = edge
        changed = true
      }
    }
    return changed
  }
  const walked = new Int32Array(graph.states)
  let walks = 0
  /** A state of these that is come to again by following the choices; null when there is none. */
  function goesRound(order: ArrayLike<number>, from: number, end: number): number | null {
    const first = walks + 1
    for (let place = from; place < end; place++) {
      walks += 1
      for (let at = order[place] as number; at >= 0 && choice[at] !== -1; at = graph.to.at(choice[at] as number)) {
        if (walked[at] === walks) return at
        if ((walked[at] as number) >= first) break
        walked[at] = walks
      }
    }
    return null
  }
  /** One round along the choices from a state that they lead back to. */
  function roundFrom(state: number): number[] {
    const edges = [choice[state] as number]
    for (let at = graph.to.at(edges[0] as number); at !== state; at = graph.to.at(edges.at(-1) as number)) {
      edges.push(choice[at] as number)
    }
    return edges
  }
  for (let component = 0; component + 1 < components.starts.length; component++) {
    const from = components.starts[component] as number
    const end = components.starts[component + 1] as number
    const rounds = components.isLoop(component) ? end - from + 1 : 1
    let look = FIRST_LOOK
    for (let round = 0; round < rounds; round++) {
      let changed = false
      for (let at = from; at < end; at++) changed = improve(components.order[at] as number) || changed
      if (!changed) break
      // Whoever follows the choices and comes by again gains each time: nobody needs to wait until all rounds are over.
      const isLast = round > 0 && round === rounds - 1
      const circle = round === look || isLast ? goesRound(components.order, from, end) : null
      if (round === look) look *= 2
      if (circle === null && !isLast) continue
      if (unlimited === null) {
        unlimited = circle ?? (components.order[from] as number)
        circling = circle === null ? [] : roundFrom(circle)
      }
      break
    }
  }
  let way: Way | null = null
  for (const root of graph.roots) {
    // A story may end before anything is decided.
    const atOnce = root.to === ENDED && (!ends || ends(root.last)) ? 0 : Number.NaN
    const points = root.to < 0 ? atOnce : (value[root.to] as number)
    if (Number.isNaN(points) || (way !== null && (points - way.points) * sign <= 0)) continue
    const edges: number[] = []
    for (let at = root.to; at >= 0 && edges.length <= graph.states; at = graph.to.at(edges.at(-1) as number)) {
      edges.push(choice[at] as number)
    }
    way = { points, inputs: graph.inputsOf(edges), edges }
  }
  return { way, unlimited, round: circling }
}

/** States from which an end of this kind can be reached: 1, others 0. */
export function reaching(graph: Graph, isGoal: (edge: number) => boolean): Uint8Array {
  const found = new Uint8Array(graph.states)
  const back: number[][] = Array.from({ length: graph.states }, () => [])
  const queue: number[] = []
  for (let state = 0; state < graph.states; state++) {
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      const to = graph.to.at(edge)
      if (to >= 0) (back[to] as number[]).push(state)
      else if (isGoal(edge) && !found[state]) {
        found[state] = 1
        queue.push(state)
      }
    }
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const earlier of back[state] as number[]) {
      if (found[earlier]) continue
      found[earlier] = 1
      queue.push(earlier)
    }
  }
  return found
}
