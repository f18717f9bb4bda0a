import type { Action } from '../model/move.ts'
import type { OfferedReply } from '../model/session.ts'
import type { TurnScene } from './flat/turn-lines.ts'

/** What one turn of the story comes to, for one row of random outcomes. */
export interface TurnOutcome extends TurnScene {
  readonly chance: number
  /** Where Ink stands now; -1 when the story broke or offers nothing. */
  readonly to: number
  /** The knot of an action offered nothing, so the decision stands as it was. */
  readonly gaveBack: boolean
  /** Where in the compiled story the turn stopped, or empty. */
  readonly stopped: string
  /** The story's own tension after the turn, when it changed it. */
  readonly tension: number | null
  /** `path`: where in the compiled story. */
  readonly broke: { readonly code: string; readonly message: string; readonly path: string } | null
}

/** Kept variables as the session writes them before a turn, in the order of `KEPT_VARIABLES`. */
export type Kept = readonly (number | boolean)[]

/** What is on offer in an Ink state. */
export interface Standing {
  readonly replies: readonly OfferedReply[]
}

/** Ink, turn by turn, with its states numbered: equal numbers have equal futures. */
export interface Stepper {
  readonly engine: 'flat' | 'runtime'
  /** Random outcomes were not all followed. */
  readonly sampled: boolean
  /** Ink states so far, and turns that were really run. */
  readonly states: number
  readonly turns: number
  /** Bytes of memory that the states hold, about. */
  readonly bytes: number
  begin(): readonly TurnOutcome[]
  standing(ink: number): Standing
  /** Takes a reply (by number) or plays the knot of an action. */
  take(ink: number, input: number | Action, kept: Kept): readonly TurnOutcome[]
  hasKnot(action: Action): boolean
  /** What kind of value each kept variable was declared with; null: not declared. */
  readonly keptKinds: readonly ('number' | 'boolean' | 'other' | null)[]
  /** The story's own tension before it begins. */
  readonly openingTension: number | null
}
