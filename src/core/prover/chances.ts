import type { Components } from './components.ts'
import { ENDED, type Graph } from './graph.ts'

/** How a player chooses: the weights of the edges of a state, in their order. */
export type Weigh = (state: number) => readonly number[]

/** What comes of a player: each end with its chance, told apart by points and by whether a critical move was made. */
export type EndOfPlay = (edge: number, points: number, critical: boolean, chance: number) => void

const NEGLIGIBLE = 1e-12

/** Chances in a row of points, beginning at `low`. */
class Spread {
  low = 0
  private chances: number[] = []

  get empty(): boolean {
    return this.chances.length === 0
  }

  /** Makes room for points from `low` to `high`. */
  private reach(low: number, high: number): void {
    if (this.chances.length === 0) this.low = low
    while (low < this.low) {
      this.chances.unshift(0)
      this.low -= 1
    }
    while (high - this.low >= this.chances.length) this.chances.push(0)
  }

  /** Adds a share of a row of chances, beginning at `low`; what was moved. */
  put(low: number, chances: readonly number[], share: number): number {
    this.reach(low, low + chances.length - 1)
    const own = this.chances
    const at = low - this.low
    let moved = 0
    for (let row = 0; row < chances.length; row++) {
      const chance = (chances[row] as number) * share
      if (chance < NEGLIGIBLE) continue
      own[at + row] = (own[at + row] as number) + chance
      moved += chance
    }
    return moved
  }

  /** Takes all out, without what is negligible at either end. */
  take(): { low: number; chances: readonly number[] } {
    const { chances } = this
    this.chances = []
    let first = 0
    let end = chances.length
    while (first < end && (chances[first] as number) < NEGLIGIBLE) first += 1
    while (end > first && (chances[end - 1] as number) < NEGLIGIBLE) end -= 1
    const whole = first === 0 && end === chances.length
    return { low: this.low + first, chances: whole ? chances : chances.slice(first, end) }
  }
}

const MOST_ROUNDS = 500
/** Chances moved along edges within loops; where so many are not enough, hardly anything ends any more. */
const MOST_MOVES = 40_000_000

/** Plays a player exactly: the chances of all ways at once, state by state, loops until hardly anything is left in them. */
export function playExactly(
  graph: Graph,
  components: Components,
  canEnd: Uint8Array,
  weigh: Weigh,
  ended: EndOfPlay,
): void {
  const clean: (Spread | undefined)[] = new Array(graph.states)
  const spoiled: (Spread | undefined)[] = new Array(graph.states)
  const put = (
    to: (Spread | undefined)[],
    state: number,
    low: number,
    chances: readonly number[],
    share: number,
  ): number => {
    let spread = to[state]
    if (!spread) {
      spread = new Spread()
      to[state] = spread
    }
    return spread.put(low, chances, share)
  }
  for (const { to, chance } of graph.roots) if (to >= 0) put(clean, to, 0, [chance], 1)

  let moves = 0
  let weights: readonly number[] | null = null
  let total = 0
  /** Moves what is at a state along its edges. */
  const flowFrom = (spreads: (Spread | undefined)[], state: number, critical: boolean): number => {
    const spread = spreads[state]
    if (!spread || spread.empty) return 0
    const { low, chances } = spread.take()
    if (chances.length === 0) return 0
    if (!weights) {
      weights = weigh(state)
      total = weights.reduce((sum, weight) => sum + weight, 0)
    }
    if (total === 0) return 0
    let moved = 0
    const first = graph.start.at(state)
    for (let at = 0; at < weights.length; at++) {
      const share = (weights[at] as number) / total
      if (share === 0) continue
      const edge = first + at
      const to = graph.to.at(edge)
      const gain = graph.points(edge)
      const spoils = critical || graph.grade(edge) === 'critical'
      moves += chances.length
      if (to >= 0) {
        // Who can never end is lost; going round with them would take for ever.
        if (canEnd[to]) moved += put(spoils ? spoiled : clean, to, low + gain, chances, share)
        continue
      }
      if (to < ENDED - 1) continue
      for (let row = 0; row < chances.length; row++) {
        const chance = (chances[row] as number) * share
        if (chance >= NEGLIGIBLE) ended(edge, low + row + gain, spoils, chance)
      }
    }
    return moved
  }
  const flow = (state: number): number => {
    weights = null
    const moved = flowFrom(clean, state, false)
    return moved + flowFrom(spoiled, state, true)
  }

  for (let component = components.starts.length - 2; component >= 0; component--) {
    const from = components.starts[component] as number
    const end = components.starts[component + 1] as number
    const rounds = components.isLoop(component) ? MOST_ROUNDS : 1
    for (let round = 0; round < rounds; round++) {
      let moved = 0
      for (let at = from; at < end; at++) moved += flow(components.order[at] as number)
      if (moved < NEGLIGIBLE || (round > 0 && moves > MOST_MOVES)) break
    }
    for (let at = from; at < end; at++) {
      clean[components.order[at] as number] = undefined
      spoiled[components.order[at] as number] = undefined
    }
  }
}

/** Weights for the edges of a state from weights for its inputs; random outcomes share by their chances. */
export function byInput(graph: Graph, state: number, weightOf: (input: number) => number): readonly number[] {
  const weights: number[] = []
  for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
    weights.push(weightOf(graph.input(edge)) * graph.chance(edge))
  }
  return weights
}
