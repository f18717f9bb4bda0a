import type { Finding } from '../model/finding.ts'
import type { Outcome } from '../model/move.ts'
import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { certify } from './certify.ts'
import { certifyPlain } from './certify-plain.ts'
import { CHECKS } from './checks/all-checks.ts'
import { BROKE, ENDED } from './graph.ts'
import { PLAYER_KINDS } from './player-kinds.ts'
import { type PlayerResult, playersOf } from './players.ts'
import { findingOf, type LineOf, type Proven } from './proven.ts'
import { type Range, rangeOf } from './range.ts'
import { openReplays, type Replays } from './replays.ts'
import { routeAlong, routesToLast } from './routes.ts'
import { type Walk, type WalkOptions, walkStory } from './walk.ts'
import { extremeWay, reaching } from './ways.ts'

/** Inputs with a seed whose dice they need; null where none was found. */
export interface Witnessed {
  readonly inputs: readonly Input[]
  readonly seed: number | null
}

export interface ProvenEnding extends Witnessed {
  readonly id: string
  readonly outcome: Outcome
  /** Of a player who does anything that is open, by chance. */
  readonly chance: number
  /** The best and the worst way; `inputs` are the shortest one. */
  readonly best: (Witnessed & { readonly points: number }) | null
  readonly worst: (Witnessed & { readonly points: number }) | null
}

/** What is known of a story once all of it has been walked. */
export interface Proof {
  readonly ok: boolean
  /** Every path was walked, and the real runtime agreed wherever it was asked. */
  readonly proved: boolean
  readonly walk: Walk
  readonly range: Range | null
  /** The seeds of the ways to floor and best. */
  readonly seeds: { readonly floor: number | null; readonly best: number | null }
  readonly endings: readonly ProvenEnding[]
  readonly players: readonly PlayerResult[]
  /** Inputs that a random player gives on average; infinite where some way never ends. */
  readonly expectedLength: number
  readonly findings: readonly Finding[]
  /** What was compared with the real runtime. */
  readonly compared: { readonly plays: number; readonly steps: number }
}

export interface ProveOptions extends WalkOptions {
  readonly lineOf?: LineOf
  /** Random plays in lockstep with the real runtime. */
  readonly plays?: number
  /** Called when the walk is over and the rest begins. */
  readonly onWalked?: (states: number) => void
}

const PLAYS = 20

function endingsOf(
  { explored: { graph }, components }: Walk,
  random: PlayerResult | undefined,
  replays: Replays,
): readonly ProvenEnding[] {
  const shortest = routesToLast(graph, ENDED)
  const points = (edge: number): number => graph.points(edge)
  return graph.endings.map(({ id, outcome }, number) => {
    const route = shortest.get(number) ?? routeAlong(graph, [])
    const ends = (last: number): boolean => last === number
    const way = (sign: 1 | -1): ProvenEnding['best'] => {
      const { way: found, unlimited } = extremeWay(graph, components, { weigh: points, sign, ends })
      // Where a circle earns points without end there is no best way.
      if (!found || unlimited !== null) return null
      return { points: found.points, inputs: found.inputs, seed: replays.seedOf(routeAlong(graph, found.edges)) }
    }
    const inputs = graph.inputsOf(route.edges)
    const seed = replays.seedOf(route)
    return { id, outcome, chance: random?.endings.get(number) ?? 0, inputs, seed, best: way(1), worst: way(-1) }
  })
}

/** How many inputs a random player gives on average: each state is passed once on a way, or oftener in a loop. */
function expectedLength({ explored: { graph }, components }: Walk, stops: Uint8Array): number {
  if (stops.includes(0)) return Number.POSITIVE_INFINITY
  const length = new Float64Array(graph.states)
  for (let component = 0; component + 1 < components.starts.length; component++) {
    const from = components.starts[component] as number
    const end = components.starts[component + 1] as number
    for (let round = 0; round < (components.isLoop(component) ? 1_000 : 1); round++) {
      let moved = 0
      for (let at = from; at < end; at++) {
        const state = components.order[at] as number
        let total = 0
        let sum = 0
        for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
          const to = graph.to.at(edge)
          total += graph.chance(edge)
          sum += graph.chance(edge) * (1 + (to < 0 ? 0 : (length[to] as number)))
        }
        const mean = total === 0 ? 0 : sum / total
        moved = Math.max(moved, Math.abs(mean - (length[state] as number)))
        length[state] = mean
      }
      if (moved < 1e-9) break
    }
  }
  return graph.roots.reduce((sum, { to, chance }) => sum + (to < 0 ? 0 : chance * (length[to] as number)), 0)
}

/** Walks a story, has the real runtime check the walk, and judges it by every law. */
export function proveStory(story: CompiledStory, rubric: Rubric, options: ProveOptions = {}): Proof {
  let proof = proveOnce(story, rubric, options)
  // A walk that the runtime contradicts is not believed: the runtime itself walks the story instead.
  if (!proof.agreed && proof.walk.engine === 'flat' && !options.rules) {
    proof = proveOnce(story, rubric, { ...options, engine: 'runtime' })
  }
  const { agreed, ...rest } = proof
  return rest
}

function proveOnce(story: CompiledStory, rubric: Rubric, options: ProveOptions): Proof & { readonly agreed: boolean } {
  const { plain = false } = options
  const walk = walkStory(story, rubric, options)
  const { graph } = walk.explored
  options.onWalked?.(graph.states)
  const range = rangeOf(walk)
  const goesOn = reaching(graph, (edge) => graph.to.at(edge) === ENDED)
  const stops = graph.faults.length === 0 ? goesOn : reaching(graph, (edge) => graph.to.at(edge) >= BROKE)
  const scale = { floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }
  // Where points have no scale, or not every way is known, nobody can be said to pass.
  const scored = !plain && range !== null && walk.complete
  const played = playersOf(walk, scale, goesOn, scored ? PLAYER_KINDS : PLAYER_KINDS.slice(0, plain ? 0 : 1))
  const replays = openReplays(story, plain ? null : rubric, walk.explored)
  const seedOf = (edges: readonly number[]): number | null => replays.seedOf(routeAlong(graph, edges))
  const seeds = { floor: range ? seedOf(range.floor.edges) : 0, best: range ? seedOf(range.best.edges) : 0 }
  const endings = endingsOf(
    walk,
    played.find(({ name }) => name === 'random'),
    replays,
  )
  const faults = [...routesToLast(graph, BROKE).values()].map((route) => ({
    inputs: graph.inputsOf(route.edges),
    seed: replays.seedOf(route),
  }))
  const ways: readonly Witnessed[] = [
    ...endings,
    ...faults,
    ...(range
      ? [
          { inputs: range.floor.inputs, seed: seeds.floor },
          { inputs: range.best.inputs, seed: seeds.best },
        ]
      : []),
  ]
  const witnesses = ways.map(({ inputs, seed }) => ({ inputs, seed: seed ?? 0 }))
  const plays = options.plays ?? PLAYS
  const certificate = plain
    ? certifyPlain(
        story.ink,
        walk.explored,
        witnesses.map(({ inputs }) => inputs),
        plays,
      )
    : certify(story, rubric, walk.explored, witnesses, plays)
  const agreed = certificate.disagreements.length === 0
  const players = scored ? played : []
  const proven: Proven = {
    story,
    rubric,
    walk,
    range,
    players,
    certificate,
    lineOf: options.lineOf ?? (() => null),
    replays,
    plain,
    canEnd: goesOn,
  }
  const most = plain ? 1 : walk.complete ? 5 : 2
  const findings = CHECKS.filter(({ law }) => law <= most).flatMap((check) =>
    check.find(proven).map((found) => findingOf(check, found, proven)),
  )
  const worstFirst = [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  return {
    ok: !findings.some(({ severity }) => severity === 'error'),
    proved: walk.complete && agreed,
    walk,
    range,
    seeds,
    endings,
    players,
    expectedLength: expectedLength(walk, stops),
    findings: worstFirst,
    compared: { plays: certificate.plays, steps: certificate.steps },
    agreed,
  }
}
