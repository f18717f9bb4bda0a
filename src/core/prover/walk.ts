import type { Finding } from '../model/finding.ts'
import type { Outcome } from '../model/move.ts'
import type { Judgement, Rubric } from '../model/score.ts'
import type { Input, OfferedReply, Replied, SessionEvent } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { type Moment, openSession } from '../session/session.ts'
import { openMemoInk } from './memo-ink.ts'
import { stateKey } from './state-key.ts'

/** One input taken at a state, and where it leads: `to` is a state number, or null at an ending. */
export interface Edge {
  readonly input: Input
  readonly judgement: Judgement
  readonly moves: Replied['moves']
  readonly to: number | null
  readonly ending: { readonly id: string; readonly outcome: Outcome } | null
}

/** A state of the story in which the trainee decides. */
export interface State {
  readonly replies: readonly OfferedReply[]
  readonly edges: readonly Edge[]
  readonly tension: number
  readonly situation: string
  /** The inputs of a shortest way here are read off these, back to the start. */
  readonly from: { readonly state: number; readonly input: Input } | null
}

/** Every state of a story and every input in it, equal states merged. State 0 is the start. */
export interface Walk {
  readonly states: readonly State[]
  readonly findings: readonly Finding[]
  /** False when the limit was reached: then nothing is proved. */
  readonly complete: boolean
}

export function wayTo(states: readonly State[], state: number): readonly Input[] {
  const inputs: Input[] = []
  for (let at = states[state]; at?.from; at = states[at.from.state]) inputs.unshift(at.from.input)
  return inputs
}

interface Growing {
  readonly replies: readonly OfferedReply[]
  readonly edges: Edge[]
  readonly tension: number
  readonly situation: string
  readonly from: State['from']
  readonly moment: Moment
}

/** Walks all of a story, breadth first, on the real runtime; states that have the same future are walked once. */
export function walkStory(story: CompiledStory, rubric: Rubric, maxStates = 200_000): Walk {
  const states: Growing[] = []
  const numbers = new Map<string, number>()
  const findings: Finding[] = []
  let complete = true
  const ink = openMemoInk(story.ink, 0)
  const session = openSession(story, rubric, 0, ink)

  const enter = (from: State['from']): number | null => {
    const { offer } = session
    if (!offer) return null
    const moment = session.moment()
    const key = stateKey(ink.keyOf(ink.save()), moment)
    const known = numbers.get(key)
    if (known !== undefined) return known
    if (states.length >= maxStates) {
      complete = false
      return null
    }
    numbers.set(key, states.length)
    const { replies, tension, situation } = offer
    states.push({ replies, edges: [], tension, situation, from, moment })
    return states.length - 1
  }
  const report = (events: readonly SessionEvent[], inputs: readonly Input[]): boolean => {
    const broke = events.find((event) => event.kind === 'broke')
    if (broke) findings.push({ code: broke.code, severity: 'error', line: null, message: broke.message, inputs })
    return broke !== undefined
  }

  report(session.events, [])
  enter(null)
  for (let at = 0; at < states.length; at++) {
    const state = states[at] as Growing
    const { offer, ledger } = state.moment
    for (const input of [...state.replies.map(({ index }) => index), ...(offer?.actions ?? [])]) {
      session.goTo(state.moment)
      const taken = session.take(input)
      if (!taken.ok) continue
      const broke = report(taken.events, [...wayTo(states, at), input])
      const replied = taken.events.find((event) => event.kind === 'replied')
      const ended = taken.events.find((event) => event.kind === 'ended')
      if (!replied) continue
      const [, judgement] = rubric.judge(ledger, replied)
      const to = broke ? null : enter({ state: at, input })
      const ending = ended ? { id: ended.ending, outcome: ended.outcome } : null
      state.edges.push({ input, judgement, moves: replied.moves, to, ending })
    }
  }
  return { states, findings, complete }
}
