import type { Finding } from '../model/finding.ts'
import type { Outcome } from '../model/move.ts'
import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { certify } from './certify.ts'
import { certifyPlain } from './certify-plain.ts'
import { CHECKS } from './checks/all-checks.ts'
import { ENDED } from './graph.ts'
import { type PlayerResult, playersOf } from './players.ts'
import { findingOf, type LineOf, type Proven } from './proven.ts'
import { type Range, rangeOf } from './range.ts'
import { type Walk, type WalkOptions, walkStory } from './walk.ts'
import { extremeWay, reaching } from './ways.ts'

export interface ProvenEnding {
  readonly id: string
  readonly outcome: Outcome
  /** Of a player who does anything that is open, by chance. */
  readonly chance: number
  /** The shortest way. */
  readonly inputs: readonly Input[]
  readonly best: { readonly points: number; readonly inputs: readonly Input[] } | null
  readonly worst: { readonly points: number; readonly inputs: readonly Input[] } | null
}

/** What is known of a story once all of it has been walked. */
export interface Proof {
  readonly ok: boolean
  /** Every path was walked, and the real runtime agreed wherever it was asked. */
  readonly proved: boolean
  readonly walk: Walk
  readonly range: Range | null
  readonly endings: readonly ProvenEnding[]
  readonly players: readonly PlayerResult[]
  /** Length in decisions that a random player expects. */
  readonly expectedLength: number
  readonly findings: readonly Finding[]
  /** What was compared with the real runtime. */
  readonly compared: { readonly plays: number; readonly steps: number }
}

export interface ProveOptions extends WalkOptions {
  readonly lineOf?: LineOf
  /** Random plays in lockstep with the real runtime. */
  readonly plays?: number
}

const PLAYS = 20

function endingsOf(
  { explored: { graph }, components }: Walk,
  random: PlayerResult | undefined,
): readonly ProvenEnding[] {
  const shortest = new Map<number, number>()
  for (let edge = 0; edge < graph.edges && shortest.size < graph.endings.length; edge++) {
    if (graph.to.at(edge) === ENDED && !shortest.has(graph.last.at(edge))) shortest.set(graph.last.at(edge), edge)
  }
  const points = (edge: number): number => graph.points(edge)
  return graph.endings.map(({ id, outcome }, number) => {
    const edge = shortest.get(number)
    const ends = (last: number): boolean => graph.last.at(last) === number
    const way = (sign: 1 | -1): ProvenEnding['best'] => {
      const found = extremeWay(graph, components, { weigh: points, sign, ends }).way
      return found && { points: found.points, inputs: found.inputs }
    }
    const inputs = edge === undefined ? [] : graph.inputsOf([...graph.edgesTo(graph.owner.at(edge)), edge])
    return { id, outcome, chance: random?.endings.get(number) ?? 0, inputs, best: way(1), worst: way(-1) }
  })
}

/** How many inputs a random player gives on average: each state is passed once on a way, or oftener in a loop. */
function expectedLength({ explored: { graph }, components }: Walk): number {
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
  const walk = walkStory(story, rubric, options)
  const { graph } = walk.explored
  const range = rangeOf(walk)
  const canEnd = reaching(graph, (edge) => graph.to.at(edge) === ENDED)
  const players = options.plain
    ? []
    : playersOf(walk, { floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }, canEnd)
  const endings = endingsOf(
    walk,
    players.find(({ name }) => name === 'random'),
  )
  const witnesses = [
    ...endings.map(({ inputs }) => inputs),
    ...walk.faults.map(({ inputs }) => inputs),
    ...(range ? [range.floor.inputs, range.best.inputs] : []),
  ]
  const plays = options.plays ?? PLAYS
  const certificate = options.plain
    ? certifyPlain(story.ink, walk.explored, witnesses, plays)
    : certify(story, rubric, walk.explored, witnesses, plays)
  const agreed = certificate.disagreements.length === 0
  const proven: Proven = {
    story,
    rubric,
    walk,
    range,
    players,
    certificate,
    lineOf: options.lineOf ?? (() => null),
    canEnd,
  }
  const findings = CHECKS.filter(({ law }) => !options.plain || law <= 1).flatMap((check) =>
    check.find(proven).map((found) => findingOf(check, found, proven.lineOf)),
  )
  const worstFirst = [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  return {
    ok: !findings.some(({ severity }) => severity === 'error'),
    proved: walk.complete && agreed,
    walk,
    range,
    endings,
    players,
    expectedLength: expectedLength(walk),
    findings: worstFirst,
    compared: { plays: certificate.plays, steps: certificate.steps },
    agreed,
  }
}
