import type { CompiledStory } from '../../core/model/story.ts'
import type { InkPool } from './ink-pool.ts'
import type { ReplayReply, ReplayRequest } from './replay-messages.ts'
import { beginReplay, type RefusedReplay, type RunningReplay } from './replay-story.ts'

export interface QueueLimits {
  /** Milliseconds that one gets at a time, once it has turned out to be slow. */
  readonly slice: number
  /** Milliseconds of work for one attempt; a shipped story takes about two. */
  readonly most: number
  /** Slow ones under way at the same time. */
  readonly slow: number
}

export interface ReplayQueue {
  add(request: ReplayRequest, story: CompiledStory): void
  /** Works for a moment and returns what is done; the quick ones first, and a slice for one slow one. */
  work(): readonly ReplayReply[]
  readonly isEmpty: boolean
}

interface Running {
  readonly id: number
  readonly replay: RunningReplay
  used: number
}

/** `onStep` is told what is worked on before each step, 0 when nothing is. */
export const createQueue = (limits: QueueLimits, inks: InkPool, onStep: (id: number) => void): ReplayQueue => {
  const fresh: { readonly request: ReplayRequest; readonly story: CompiledStory }[] = []
  const slow: Running[] = []

  /** Null: its time is up for now. */
  const run = (running: Running, until: number): ReplayReply | null => {
    const { id, replay } = running
    const started = performance.now()
    try {
      for (;;) {
        onStep(id)
        const outcome = replay.step()
        if (outcome) return { id, outcome }
        const now = performance.now()
        if (running.used + now - started > limits.most) return { id, outcome: TOO_LONG }
        if (now > until) return null
      }
    } catch (problem) {
      return { id, outcome: broke(problem) }
    } finally {
      running.used += performance.now() - started
    }
  }

  const begin = ({ request, story }: (typeof fresh)[number]): ReplayReply | null => {
    const { id, range, attempt } = request
    const started = performance.now()
    try {
      onStep(id)
      const running: Running = { id, replay: beginReplay(story, range, attempt, inks), used: 0 }
      running.used = performance.now() - started
      const reply = run(running, started + limits.slice)
      if (reply) return reply
      if (slow.length >= limits.slow) return { id, outcome: BUSY }
      slow.push(running)
      return null
    } catch (problem) {
      return { id, outcome: broke(problem) }
    }
  }

  return {
    add: (request, story) => {
      fresh.push({ request, story })
    },
    work: () => {
      const replies: ReplayReply[] = []
      const until = performance.now() + limits.slice
      let taken = 0
      while (taken < fresh.length && performance.now() < until) {
        const next = fresh[taken]
        taken += 1
        const reply = next ? begin(next) : null
        if (reply) replies.push(reply)
      }
      fresh.splice(0, taken)
      const one = slow.shift()
      if (one) {
        const reply = run(one, performance.now() + limits.slice)
        if (reply) replies.push(reply)
        else slow.push(one)
      }
      onStep(0)
      return replies
    },
    get isEmpty() {
      return fresh.length === 0 && slow.length === 0
    },
  }
}

export const TOO_LONG: RefusedReplay = {
  ok: false,
  code: 'too_long',
  message: 'Replaying this attempt took too long, so it was not stored.',
  at: null,
}

export const BUSY: RefusedReplay = {
  ok: false,
  code: 'busy',
  message: 'The server has too much to do at the moment. Try again in a minute.',
  at: null,
}

const broke = (problem: unknown): RefusedReplay => ({
  ok: false,
  code: 'broke',
  message: `The story broke: ${problem instanceof Error ? problem.message : String(problem)}`,
  at: null,
})
