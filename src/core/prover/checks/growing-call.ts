import type { OpenCall } from '../flat/controls.ts'
import type { Walk } from '../walk.ts'

/** Calls that were open at once before a stack is said to grow. */
const LEAST = 3

export interface GrowingCall extends OpenCall {
  /** The first state in which it is open so often that it shows. */
  readonly state: number
}

/**
 * The call of a tunnel or function that is open more and more often the longer the story goes on; null when none is.
 * A stack that only grows for a while, as in a text that calls itself twice, is none.
 */
export function growingCall({ explored: { graph, inkAt }, flat }: Walk): GrowingCall | null {
  if (!flat) return null
  const levels = new Int32Array(graph.states)
  let deepest: OpenCall | null = null
  let since = 0
  let longest = 1
  let last = 0
  let shows = -1
  for (let state = 0; state < graph.states; state++) {
    const edge = graph.from.at(state)
    last = edge < 0 ? 0 : (levels[graph.owner.at(edge)] as number) + 1
    levels[state] = last
    const call = flat.deepestCall(inkAt(state))
    if (!call || call.times <= (deepest?.times ?? 0)) continue
    if (deepest) longest = Math.max(longest, last - since)
    deepest = call
    since = last
    if (shows < 0 && call.times >= LEAST) shows = state
  }
  return deepest && shows >= 0 && last - since <= 2 * longest ? { ...deepest, state: shows } : null
}
