import type { Rubric } from '../model/score.ts'
import type { Input, SessionEvent } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { openInk } from '../session/ink-runtime.ts'
import { openSession } from '../session/session.ts'
import { agreementWith, seenIn } from './agreement.ts'
import { type Explored, inputCode } from './graph.ts'

export interface Disagreement {
  readonly inputs: readonly Input[]
  readonly what: string
  /** With whose dice. */
  readonly seed?: number
}

export interface Certificate {
  /** Plays and inputs that were compared. */
  readonly plays: number
  readonly steps: number
  readonly disagreements: readonly Disagreement[]
  /** The real runtime's words for a fault, by the way that leads there. */
  readonly messages: ReadonlyMap<string, string>
}

/** A generator of numbers below n that is the same everywhere. */
function chooser(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** Inputs that must lead where the walk says, with the dice of a seed. */
export interface Witness {
  readonly inputs: readonly Input[]
  readonly seed: number
}

/** Plays the real session beside the graph; each step must agree. */
export function certify(
  story: CompiledStory,
  rubric: Rubric,
  explored: Explored,
  witnesses: readonly Witness[],
  plays: number,
): Certificate {
  const { graph } = explored
  const disagrees = agreementWith(rubric, explored)
  const disagreements: Disagreement[] = []
  const messages = new Map<string, string>()
  const tried = new Map<string, number>()
  let steps = 0
  // Where nothing is random every play can begin from the same runtime, set back.
  let ink = openInk(story.ink, 0)
  const opening = ink.save()

  const hearBreak = (events: readonly SessionEvent[], inputs: readonly Input[]): void => {
    const broke = events.at(-1)
    if (broke?.kind !== 'broke') return
    messages.set(inputs.join(), broke.message)
    // A runtime that broke off is not to be trusted again.
    ink = openInk(story.ink, 0)
  }

  function play(seed: number, next: (states: readonly number[], step: number) => Input | null): void {
    ink.restore(opening)
    const session = openSession(story, rubric, seed, graph.random ? undefined : ink)
    const inputs: Input[] = []
    const complain = (what: string): void => {
      disagreements.push({ inputs, what, seed })
    }
    const opened = seenIn(session.events)
    hearBreak(session.events, inputs)
    const roots = graph.roots.filter(({ to, last }) => disagrees(session, to, last, opened) === null)
    if (roots.length === 0) {
      const [root] = graph.roots
      complain(root ? (disagrees(session, root.to, root.last, opened) ?? '') : 'the walk has no beginning')
      return
    }
    let states = [...new Set(roots.map(({ to }) => to).filter((to) => to >= 0))]
    for (let step = 0; step < 400 && session.offer && states.length > 0; step++) {
      const input = next(states, step)
      if (input === null) return
      const { ledger } = session
      inputs.push(input)
      steps += 1
      const taken = session.take(input)
      const code = inputCode(input)
      const edges: number[] = []
      for (const state of states) {
        for (let edge = graph.start.at(state); edge < graph.end(state); edge++)
          if (graph.input(edge) === code) edges.push(edge)
      }
      if (!taken.ok) {
        if (edges.length > 0) complain(`the session refuses ${input}: ${taken.message}`)
        return
      }
      const now = seenIn(taken.events)
      hearBreak(taken.events, inputs)
      const replied = taken.events.find((event) => event.kind === 'replied')
      const verdict = replied ? rubric.judge(ledger, replied)[1] : null
      let why = 'the walk does not know this input'
      const fitting = edges.filter((edge) => {
        if (verdict && (verdict.points !== graph.points(edge) || verdict.grade !== graph.grade(edge))) {
          why = `the session gives ${verdict.points} points (${verdict.grade}), the walk ${graph.points(edge)}`
          return false
        }
        const reason = disagrees(session, graph.to.at(edge), graph.last.at(edge), now)
        why = reason ?? why
        return reason === null
      })
      if (fitting.length === 0) {
        complain(why)
        return
      }
      states = [...new Set(fitting.map((edge) => graph.to.at(edge)).filter((to) => to >= 0))]
    }
  }

  for (const { inputs, seed } of witnesses) play(seed, (_, step) => inputs[step] ?? null)
  for (let seed = 0; seed < plays && disagreements.length < 3; seed++) {
    const choose = chooser(seed)
    play(seed, ([state = 0]) => {
      // What was tried least in this place of the story, so that few plays see much.
      const ink = explored.inkAt(state)
      let least = Number.POSITIVE_INFINITY
      let best: number[] = []
      for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
        const to = graph.to.at(edge)
        // Early ends are soon known; go on where there is more to see.
        const often = (tried.get(`${ink} ${graph.input(edge)}`) ?? 0) + (to < 0 ? 2 : 0)
        if (often < least) {
          least = often
          best = []
        }
        if (often === least) best.push(edge)
      }
      const edge = best[choose(best.length)]
      if (edge === undefined) return null
      const code = graph.input(edge)
      tried.set(`${ink} ${code}`, (tried.get(`${ink} ${code}`) ?? 0) + 1)
      return graph.inputsOf([edge])[0] ?? null
    })
  }
  return { plays: witnesses.length + plays, steps, disagreements, messages }
}
