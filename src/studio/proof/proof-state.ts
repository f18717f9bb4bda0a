import type { Outcome } from '../../core/model/move.ts'
import type { Input } from '../../core/model/session.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import type { Reading } from './reading.ts'
import type { ReplyContexts } from './reply-contexts.ts'
import type { ReplyFlow } from './reply-flow.ts'

export interface ProofEnding {
  readonly id: string
  readonly outcome: Outcome
  /** 0 to 1, of a player who does anything that is open, by chance. */
  readonly chance: number
  /** On the story's scale of 0 to 100; null where points have no limit. */
  readonly spread: { readonly lowest: number; readonly highest: number } | null
  /** The shortest way there, and whose dice it takes. */
  readonly inputs: readonly Input[]
  readonly seed: number
}

export interface ProofGuesser {
  readonly name: string
  /** Expected, 0 to 100. */
  readonly score: number
  /** 0 to 1 */
  readonly pass: number
  /** Its own way, when it leaves nothing to chance. */
  readonly inputs: readonly Input[] | null
}

/** A recorded play, and what comes of it now. */
export interface ProofPlay {
  readonly name: string
  readonly line: number
  readonly inputs: readonly Input[]
  readonly seed: number
  readonly ending: string
  readonly score: number
  readonly came: { readonly ending: string | null; readonly score: number }
  /** The place (from 0) of the first input that is not on offer. */
  readonly refused: number | null
}

/** What the prover knows of one text; plain data, as the worker sends it. */
export interface ProofReport {
  /** `CompiledStory.hash` of the text that it is about. */
  readonly hash: string
  /** No finding is an error. */
  readonly ok: boolean
  /** Every way was walked, and Ink's own player agreed. */
  readonly proved: boolean
  readonly states: number
  /** Somewhere on the way dice are thrown. */
  readonly dice: boolean
  readonly ms: number
  readonly endings: readonly ProofEnding[]
  /** In points, with the ways to them; null where points have no limit. */
  readonly range: {
    readonly floor: number
    readonly best: number
    readonly floorInputs: readonly Input[]
    readonly bestInputs: readonly Input[]
    readonly seeds: { readonly floor: number; readonly best: number }
  } | null
  /** In replies; `expected` in inputs of a random player. */
  readonly decisions: { readonly shortest: number; readonly longest: number; readonly expected: number } | null
  readonly guessers: readonly ProofGuesser[]
  readonly findings: readonly StudioFinding[]
  readonly replies: readonly ReplyContexts[]
  readonly flow: readonly ReplyFlow[]
  readonly plays: readonly ProofPlay[]
  readonly reading: Reading
}

/** `report` is the last one there is; unless it is `done` it may be about an older text. `parked`: it waits while somebody writes. */
export interface ProofState {
  readonly kind: 'waiting' | 'running' | 'parked' | 'done' | 'stopped' | 'failed'
  /** States walked so far. */
  readonly states: number
  readonly report: ProofReport | null
}
