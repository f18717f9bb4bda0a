import { Worker } from 'node:worker_threads'
import type { Attempt } from '../../core/model/session.ts'
import type { ScoreRange } from '../../core/model/story.ts'
import type { ReplayOutcome } from './replay-story.ts'

/** A published story version with what scoring it needs. */
export interface PlayableVersion {
  readonly hash: string
  /** `CompiledStory` as JSON text: whoever plays it parses it, once. */
  readonly compiled: string
  readonly range: ScoreRange
}

/** Plays attempts again beside the server, within limits of time and memory. */
export interface Replays {
  /** Never rejects: whatever goes wrong with the attempt is an outcome. */
  score(version: PlayableVersion, attempt: Attempt): Promise<ReplayOutcome>
  close(): Promise<void>
}

export interface ReplayRequest {
  readonly id: number
  readonly hash: string
  readonly range: ScoreRange
  /** Sent along when the worker does not know it yet. */
  readonly compiled?: string
  readonly attempt: Attempt
}

export interface ReplayReply {
  readonly id: number
  readonly outcome: ReplayOutcome
}

/** Milliseconds for one attempt; a shipped story takes about one. */
const TIME_LIMIT = 3000
const MEMORY_MB = 256

const TOO_LONG = {
  ok: false,
  code: 'too_long',
  message: 'Replaying this attempt took too long, so it was not stored.',
  at: null,
} as const

interface Waiting {
  readonly version: PlayableVersion
  readonly attempt: Attempt
  readonly resolve: (outcome: ReplayOutcome) => void
}

/** Starts the worker with the first attempt, and again after one that ran into its limits. */
export const openReplays = (): Replays => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let known = new Set<string>()
  let last = 0
  let timer: NodeJS.Timeout | undefined

  const start = (): Worker => {
    const started = new Worker(new URL('./replay-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    known = new Set()
    started.on('message', (replies: readonly ReplayReply[]) => {
      for (const { id, outcome } of replies) settle(id, outcome)
      watch()
    })
    started.on('error', () => giveUpFirst(started))
    started.unref()
    return started
  }

  const settle = (id: number, outcome: ReplayOutcome): void => {
    waiting.get(id)?.resolve(outcome)
    waiting.delete(id)
  }

  /** The one under way is the oldest: it is refused, and the others start afresh. */
  const giveUpFirst = (failed: Worker): void => {
    if (worker !== failed) return
    worker = null
    void failed.terminate()
    const [first] = waiting.keys()
    if (first !== undefined) settle(first, TOO_LONG)
    for (const [id, { version, attempt }] of waiting) post(id, version, attempt)
    watch()
  }

  const watch = (): void => {
    clearTimeout(timer)
    if (waiting.size === 0 || !worker) return
    const watched = worker
    timer = setTimeout(() => giveUpFirst(watched), TIME_LIMIT)
  }

  const post = (id: number, version: PlayableVersion, attempt: Attempt): void => {
    worker ??= start()
    const { hash, range, compiled } = version
    worker.postMessage({ id, attempt, hash, range, ...(known.has(hash) ? {} : { compiled }) } satisfies ReplayRequest)
    known.add(hash)
  }

  return {
    score: (version, attempt) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, { version, attempt, resolve })
        post(last, version, attempt)
        if (waiting.size === 1) watch()
      }),
    close: async () => {
      clearTimeout(timer)
      const closing = worker
      worker = null
      await closing?.terminate()
    },
  }
}
