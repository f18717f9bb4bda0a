import { inputOf } from './graph.ts'
import type { Walk } from './walk.ts'
import { extremeWay, type Way } from './ways.ts'

export interface Range {
  readonly floor: Way
  readonly best: Way
  /** Length in replies of the shortest and of the longest way. */
  readonly shortest: number
  readonly longest: number
}

/** Floor and best of a story over all its ways, or null when it has no ending or its points have no limit. */
export function rangeOf({ explored: { graph }, components }: Walk): Range | null {
  const points = (edge: number): number => graph.points(edge)
  const replies = (edge: number): number => (typeof inputOf(graph.input(edge)) === 'number' ? 1 : 0)
  const floor = extremeWay(graph, components, { weigh: points, sign: -1 })
  const best = extremeWay(graph, components, { weigh: points, sign: 1 })
  const shortest = extremeWay(graph, components, { weigh: replies, sign: -1 })
  const longest = extremeWay(graph, components, { weigh: replies, sign: 1 })
  if (!floor.way || !best.way || floor.unlimited !== null || best.unlimited !== null) return null
  return { floor: floor.way, best: best.way, shortest: shortest.way?.points ?? 0, longest: longest.way?.points ?? 0 }
}
