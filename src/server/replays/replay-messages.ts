import type { Attempt } from '../../core/model/session.ts'
import type { ScoreRange } from '../../core/model/story.ts'
import type { QueueLimits } from './replay-queue.ts'
import type { ReplayOutcome } from './replay-story.ts'

export interface ReplayRequest {
  /** From 1. */
  readonly id: number
  /** `CompiledStory.hash` */
  readonly hash: string
  readonly range: ScoreRange
  readonly attempt: Attempt
}

/** The first message. */
export interface ReplayStart {
  readonly limits: QueueLimits
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

/** All that was done within a turn. */
export interface ReplayReplies {
  /** Of the moments told before, none is meant any longer. */
  readonly isAnew: boolean
  /** Their moments are those that were not told yet. */
  readonly replies: readonly ReplayReply[]
}
