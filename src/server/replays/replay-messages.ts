import type { Attempt } from '../../core/model/session.ts'
import type { ScoreRange } from '../../core/model/story.ts'
import type { ReplayOutcome } from './replay-story.ts'

export interface ReplayRequest {
  /** From 1. */
  readonly id: number
  /** `CompiledStory.hash` */
  readonly hash: string
  readonly range: ScoreRange
  readonly attempt: Attempt
}

/** All that came in within a turn goes to the worker as one. */
export interface ReplayBatch {
  /** Stories that the worker does not have: hash → `CompiledStory` as JSON. */
  readonly stories: readonly (readonly [string, string])[]
  /** Stories that it need not keep any longer. */
  readonly dropped: readonly string[]
  readonly requests: readonly ReplayRequest[]
}

export interface ReplayReply {
  readonly id: number
  readonly outcome: ReplayOutcome
}

/** What the worker writes where the server can see it while the worker is busy: 32-bit integers. */
export const SHARED = {
  /** The request that it is working on; 0: none. */
  current: 0,
  /** Goes up with every step. */
  steps: 1,
} as const
export const SHARED_BYTES = 8
