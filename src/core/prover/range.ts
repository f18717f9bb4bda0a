import type { Input } from '../model/session.ts'
import type { Edge, State, Walk } from './walk.ts'

/** A way through the story with its points. */
export interface Way {
  readonly points: number
  readonly inputs: readonly Input[]
}

/** The extreme of a sum over all ways from the start to an ending; null when no way ends or a loop has no limit. */
export function extremeWay(
  walk: Walk,
  weigh: (edge: Edge) => number,
  better: (a: number, b: number) => boolean,
): Way | null {
  const { states } = walk
  const value: (number | null)[] = states.map(() => null)
  const choice: (Edge | null)[] = states.map(() => null)
  const improve = (state: State, at: number): boolean => {
    let changed = false
    for (const edge of state.edges) {
      const rest = edge.to === null ? (edge.ending ? 0 : null) : value[edge.to]
      if (rest === null || rest === undefined) continue
      const sum = weigh(edge) + rest
      const known = value[at]
      if (known === null || known === undefined || better(sum, known)) {
        value[at] = sum
        choice[at] = edge
        changed = true
      }
    }
    return changed
  }
  // States were found breadth first, so that going backwards settles a story without loops in few rounds.
  for (let round = 0; round <= states.length; round++) {
    let changed = false
    for (let at = states.length - 1; at >= 0; at--) changed = improve(states[at] as State, at) || changed
    if (!changed) break
    if (round === states.length) return null
  }
  const points = value[0]
  if (points === null || points === undefined) return null
  const inputs: Input[] = []
  for (let at: number | null = 0; at !== null; ) {
    const edge: Edge | null = choice[at] ?? null
    if (!edge) break
    inputs.push(edge.input)
    at = edge.to
  }
  return { points, inputs }
}

export interface Range {
  readonly floor: Way
  readonly best: Way
  /** Length in inputs of the shortest way, and in replies of the longest way that never does the same twice. */
  readonly shortest: number
  readonly longest: number
}

/** Floor and best of a story over all its ways, or null when it has no ending or its points have no limit. */
export function rangeOf(walk: Walk): Range | null {
  const points = (edge: Edge): number => edge.judgement.points
  const replies = (edge: Edge): number => (typeof edge.input === 'number' ? 1 : 0)
  const floor = extremeWay(walk, points, (a, b) => a < b)
  const best = extremeWay(walk, points, (a, b) => a > b)
  const shortest = extremeWay(walk, replies, (a, b) => a < b)
  const longest = extremeWay(walk, replies, (a, b) => a > b)
  if (!floor || !best || !shortest || !longest) return null
  return { floor, best, shortest: shortest.points, longest: longest.points }
}
