import type { Components } from './components.ts'
import { ENDED, type Graph } from './graph.ts'

/** How a player chooses: the weights of the edges of a state, in their order. */
export type Weigh = (state: number) => readonly number[]

/** What comes of a player: each end with its chance, told apart by points and by whether a critical move was made. */
export type EndOfPlay = (edge: number, points: number, critical: boolean, chance: number) => void

/** Chances in a row of points, beginning at `low`. */
class Spread {
  low = 0
  readonly chances: number[] = []

  add(points: number, chance: number): void {
    if (this.chances.length === 0) this.low = points
    while (points < this.low) {
      this.chances.unshift(0)
      this.low -= 1
    }
    while (points - this.low >= this.chances.length) this.chances.push(0)
    const at = points - this.low
    this.chances[at] = (this.chances[at] as number) + chance
  }

  take(): { low: number; chances: number[] } {
    return { low: this.low, chances: this.chances.splice(0) }
  }
}

const NEGLIGIBLE = 1e-12
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
  const put = (to: Spread[] | (Spread | undefined)[], state: number, points: number, chance: number): void => {
    let spread = to[state]
    if (!spread) {
      spread = new Spread()
      to[state] = spread
    }
    spread.add(points, chance)
  }
  for (const { to, chance } of graph.roots) if (to >= 0) put(clean, to, 0, chance)

  let moves = 0
  const flow = (state: number): number => {
    let moved = 0
    let weights: readonly number[] | null = null
    let total = 0
    for (const [spreads, critical] of [
      [clean, false],
      [spoiled, true],
    ] as const) {
      const spread = spreads[state]
      if (!spread || spread.chances.length === 0) continue
      const { low, chances } = spread.take()
      if (!weights) {
        weights = weigh(state)
        total = weights.reduce((sum, weight) => sum + weight, 0)
      }
      if (total === 0) continue
      const first = graph.start.at(state)
      for (let at = 0; at < weights.length; at++) {
        const share = (weights[at] as number) / total
        if (share === 0) continue
        const edge = first + at
        const to = graph.to.at(edge)
        const gain = graph.points(edge)
        const spoils = critical || graph.grade(edge) === 'critical'
        moves += chances.length
        for (let row = 0; row < chances.length; row++) {
          const chance = (chances[row] as number) * share
          if (chance < NEGLIGIBLE) continue
          const points = low + row + gain
          if (to >= 0) {
            // Who can never end is lost; going round with them would take for ever.
            if (!canEnd[to]) continue
            put(spoils ? spoiled : clean, to, points, chance)
            moved += chance
          } else if (to >= ENDED - 1) ended(edge, points, spoils, chance)
        }
      }
    }
    return moved
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
