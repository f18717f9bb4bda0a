import { ACTIONS, isGood } from '../model/move.ts'
import type { Input } from '../model/session.ts'
import { onScale } from '../score/scorecard.ts'
import { PASS_MARK } from '../score/sizes.ts'
import { byInput, playExactly } from './chances.ts'
import { ENDED, inputOf } from './graph.ts'
import type { PlayerKind } from './player-kinds.ts'
import { unpackSession } from './session-state.ts'
import type { Walk } from './walk.ts'

/** A decision that a guesser gets right without reading it: the replies, and how often it comes by there. */
export interface GivenAway {
  readonly replies: readonly string[]
  readonly taken: string
  readonly chance: number
  /** The way there, and which of its replies is taken. */
  readonly edges: readonly number[]
  readonly reply: number
}

/** What comes of a player over all ways at once. */
export interface PlayerResult {
  readonly name: string
  readonly habit: string
  /** Expected score of 100, and the exact chance to pass. */
  readonly score: number
  readonly pass: number
  /** The player's own way, when it leaves nothing to chance. */
  readonly inputs: readonly Input[] | null
  readonly edges: readonly number[] | null
  /** Chance of each ending, by its number in the graph. */
  readonly endings: ReadonlyMap<number, number>
  /** It does nothing but take an action that the situation asks for, as leaving in danger. */
  readonly askedFor: boolean
  readonly givenAway: readonly GivenAway[]
}

interface Scale {
  readonly floor: number
  readonly best: number
}

function play(walk: Walk, kind: PlayerKind, scale: Scale, canEnd: Uint8Array): PlayerResult {
  const { graph } = walk.explored
  const memo: (readonly number[])[][] = []
  const weightsAt = (state: number): readonly number[] => {
    const { spent } = unpackSession(walk.explored.sessionAt(state))
    const ink = walk.explored.inkAt(state)
    memo[ink] ??= []
    const row = memo[ink] as (readonly number[])[]
    let weights = row[spent]
    if (!weights) {
      const open = ACTIONS.filter((_, at) => (spent & (1 << at)) === 0)
      weights = kind.weigh(walk.explored.repliesAt(state), open)
      row[spent] = weights
    }
    return weights
  }
  const weigh = (state: number): readonly number[] => {
    const weights = weightsAt(state)
    const replies = weights.length - ACTIONS.length
    return byInput(graph, state, (input) => weights[input >= 0 ? input : replies - 1 - input] ?? 0)
  }
  let score = 0
  let pass = 0
  const endings = new Map<number, number>()
  const scaled = new Map<number, number>()
  playExactly(graph, walk.components, canEnd, weigh, (edge, points, critical, chance) => {
    let value = scaled.get(points)
    if (value === undefined) {
      value = onScale(points, scale)
      scaled.set(points, value)
    }
    score += value * chance
    if (graph.to.at(edge) !== ENDED) return
    const ending = graph.last.at(edge)
    endings.set(ending, (endings.get(ending) ?? 0) + chance)
    if (!critical && value >= PASS_MARK) pass += chance
  })
  // A story may also end before anything is decided.
  for (const { to, chance, last } of graph.roots) {
    if (to === ENDED) endings.set(last, (endings.get(last) ?? 0) + chance)
    if (to === ENDED) score += onScale(0, scale) * chance
    if (to === ENDED && onScale(0, scale) >= PASS_MARK) pass += chance
  }
  return { name: kind.name, habit: kind.habit, score, pass, endings, ...ownWay(walk, weigh) }
}

/** The most likely way of a player: whether it is its only one, and which of its decisions are good by luck. */
function ownWay(
  walk: Walk,
  weigh: (state: number) => readonly number[],
): Pick<PlayerResult, 'inputs' | 'edges' | 'askedFor' | 'givenAway'> {
  const { graph } = walk.explored
  const edges: number[] = []
  const givenAway: GivenAway[] = []
  let certain = true
  let askedFor = true
  const seen = new Set<number>()
  for (let at = graph.roots[0]?.to ?? -1; at >= 0 && !seen.has(at); ) {
    seen.add(at)
    const weights = weigh(at)
    const top = Math.max(...weights)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    certain = certain && top === total
    // Of equals the good one: what a habit may come to shows where it is lucky.
    const tops = weights.flatMap((weight, place) => (weight === top ? [graph.start.at(at) + place] : []))
    const edge = tops.find((other) => isGood(graph.grade(other))) ?? (tops[0] as number)
    const replies = walk.explored.repliesAt(at)
    const input = inputOf(graph.input(edge))
    askedFor = askedFor && graph.grade(edge) === 'asked' && typeof input !== 'number'
    if (typeof input === 'number' && isGood(graph.grade(edge))) {
      const { text } = replies[input] ?? { text: '' }
      givenAway.push({
        replies: replies.map((reply) => reply.text),
        taken: text,
        chance: top / total,
        edges: [...edges],
        reply: input,
      })
    }
    edges.push(edge)
    at = graph.to.at(edge)
  }
  return { inputs: certain ? graph.inputsOf(edges) : null, edges: certain ? edges : null, askedFor, givenAway }
}

/** Players over all ways at once: the guessers of the fourth law, or those that are asked for. */
export function playersOf(
  walk: Walk,
  scale: Scale,
  canEnd: Uint8Array,
  kinds: readonly PlayerKind[],
): readonly PlayerResult[] {
  return kinds.map((kind) => play(walk, kind, scale, canEnd))
}
