import type { Grade, Outcome, Situation } from '../../core/model/move.ts'
import type { Input } from '../../core/model/session.ts'
import type { StudioFinding } from '../check/studio-finding.ts'

export interface ProofEnding {
  readonly id: string
  readonly outcome: Outcome
  /** 0 to 1, of a player who does anything that is open, by chance. */
  readonly chance: number
  /** On the story's scale of 0 to 100; null where points have no limit. */
  readonly lowest: number | null
  readonly highest: number | null
  /** The shortest way there. */
  readonly inputs: readonly Input[]
}

export interface ProofGuesser {
  readonly name: string
  readonly score: number
  /** 0 to 1 */
  readonly pass: number
  readonly inputs: readonly Input[] | null
}

/** How one reply of the text is judged where it can be given: one entry for each situation and verdict, commonest first. */
export interface ReplyVerdict {
  readonly file: string
  readonly line: number
  readonly situation: Situation
  readonly grade: Grade
  readonly points: number
  readonly tensionBy: number
  readonly reason: string
  /** Share of the states in which it is offered, 0 to 1. */
  readonly share: number
}

/** What the prover knows of one text; plain data, as the worker sends it. */
export interface ProofReport {
  /** `CompiledStory.hash` of the text that it is about. */
  readonly hash: string
  readonly ok: boolean
  readonly proved: boolean
  readonly states: number
  readonly ms: number
  readonly endings: readonly ProofEnding[]
  /** Points; null where there are none. */
  readonly range: { readonly floor: number; readonly best: number } | null
  readonly decisions: { readonly shortest: number; readonly longest: number; readonly expected: number } | null
  readonly bestInputs: readonly Input[]
  readonly floorInputs: readonly Input[]
  readonly guessers: readonly ProofGuesser[]
  readonly findings: readonly StudioFinding[]
  readonly replies: readonly ReplyVerdict[]
}

/** `report` is the last one there is; while `running` or `stopped` it may be about an older text. */
export interface ProofState {
  readonly kind: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  /** States walked so far. */
  readonly states: number
  readonly report: ProofReport | null
}
