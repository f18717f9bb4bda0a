import type { OfferedReply } from '../model/session.ts'
import type { Walk } from './walk.ts'

/** One decision of the text, however many states offer it, with the replies that are best where it first comes up. */
export interface TextDecision {
  readonly state: number
  readonly replies: readonly OfferedReply[]
  readonly best: readonly number[]
}

/** The different decisions of a story, told apart by the words of their replies. */
export function decisionsOf({ explored }: Pick<Walk, 'explored'>): readonly TextDecision[] {
  const { graph } = explored
  const decisions = new Map<string, TextDecision>()
  const seen = new Set<number>()
  for (let state = 0; state < graph.states; state++) {
    const ink = explored.inkAt(state)
    if (seen.has(ink)) continue
    seen.add(ink)
    const replies = explored.repliesAt(state)
    const key = replies.map(({ text }) => text).join('\n')
    if (decisions.has(key)) continue
    const points: number[] = replies.map(() => Number.NEGATIVE_INFINITY)
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      const input = graph.input(edge)
      if (input >= 0) points[input] = Math.max(points[input] as number, graph.points(edge))
    }
    const top = Math.max(...points)
    decisions.set(key, { state, replies, best: points.flatMap((value, at) => (value === top ? [at] : [])) })
  }
  return [...decisions.values()]
}
