import type { Input } from '../../core/model/session.ts'
import type { ScoredAttempt } from '../replays/replay-story.ts'

/** An attempt that was replayed, with what the replay came to. Times are epoch milliseconds. */
export interface AttemptToStore {
  /** UUID in small letters, from whoever played. */
  readonly id: string
  /** Person id. */
  readonly person: string
  readonly version: { readonly hash: string; readonly slug: string }
  readonly mode: 'practice' | 'assessment'
  /** The rubric version that it was played under. */
  readonly playedUnder: string
  readonly seed: number
  readonly inputs: readonly Input[]
  readonly startedAt: number
  /** Not later than `received`. */
  readonly playedAt: number
  readonly received: number
  readonly retryOf: { readonly id: string; readonly decision: number } | null
  /** What the trainee means to do next time; empty or left out: nothing was written. */
  readonly strategy?: string
  readonly scored: ScoredAttempt
}
