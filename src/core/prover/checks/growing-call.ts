import type { OpenCall } from '../flat/controls.ts'
import type { Walk } from '../walk.ts'

/** Calls that were open at once before a stack is said to grow. */
const LEAST = 3

/**
 * The call of a tunnel or function that is open more and more often the longer the story goes on; null when none is.
 * A stack that only grows for a while, as in a text that calls itself twice, is none.
 */
export function growingCall({ explored: { graph, inkAt }, flat }: Walk): OpenCall | null {
  if (!flat) return null
  const levels = new Int32Array(graph.states)
  let deepest: OpenCall | null = null
  let since = 0
  let longest = 1
  let last = 0
  for (let state = 0; state < graph.states; state++) {
    const edge = graph.from.at(state)
    last = edge < 0 ? 0 : (levels[graph.owner.at(edge)] as number) + 1
    levels[state] = last
    const call = flat.deepestCall(inkAt(state))
    if (!call || call.times <= (deepest?.times ?? 0)) continue
    if (deepest) longest = Math.max(longest, last - since)
    deepest = call
    since = last
  }
  return deepest && deepest.times >= LEAST && last - since <= 2 * longest ? deepest : null
}
