import type { Channel, Face } from './cast.ts'
import type { Action, Move, Outcome, Situation } from './move.ts'

/** One thing the trainee did: a reply by its number in story order from 0, or a standing action. */
export type Input = number | Action

/** The only stored truth about a play-through; everything else is recomputed from it. */
export interface Attempt {
  /** `CompiledStory.hash` */
  readonly story: string
  readonly rubric: string
  readonly seed: number
  readonly inputs: readonly Input[]
}

export interface OfferedReply {
  /** Number in story order from 0: what `choose` takes. */
  readonly index: number
  readonly text: string
  readonly moves: readonly Move[]
  readonly coach?: string
}

/** What happened, in the past tense. Stage, sound, log and store listen to these and never make them. */
export type SessionEvent =
  | {
      readonly kind: 'started'
      readonly title: string
      readonly people: readonly string[]
      readonly place: string
      readonly channel: Channel
      readonly tension: number
      readonly situation: Situation
    }
  | { readonly kind: 'situation_changed'; readonly situation: Situation }
  | { readonly kind: 'place_changed'; readonly place: string }
  | { readonly kind: 'face_changed'; readonly person: string; readonly face: Face }
  | { readonly kind: 'sound_cued'; readonly sound: string }
  /** A line of a person of the cast (`person` is a cast id), or narration without one. */
  | { readonly kind: 'said'; readonly text: string; readonly person?: string }
  | {
      readonly kind: 'offered'
      readonly situation: Situation
      readonly tension: number
      readonly replies: readonly OfferedReply[]
      /** Standing actions that can be taken now; empty once the story has ended. */
      readonly actions: readonly Action[]
      /** True when the same decision is given back after a standing action. */
      readonly again: boolean
    }
  /** The trainee's input with all that judging it needs. */
  | {
      readonly kind: 'replied'
      readonly input: Input
      readonly text: string
      readonly moves: readonly Move[]
      readonly situation: Situation
      readonly tension: number
      readonly coach?: string
    }
  | {
      readonly kind: 'tension_changed'
      readonly from: number
      readonly to: number
      readonly cause: 'reply' | 'story'
    }
  | { readonly kind: 'ended'; readonly ending: string; readonly outcome: Outcome }
  /** The story could not go on (a runtime error, an endless loop, no content left). The attempt stops here. */
  | { readonly kind: 'broke'; readonly code: string; readonly message: string }

export type Replied = Extract<SessionEvent, { kind: 'replied' }>

/** Why an input was not taken. */
export const REFUSALS = ['not_started', 'ended', 'no_such_reply', 'action_not_offered', 'not_an_input'] as const
export type Refusal = (typeof REFUSALS)[number]
