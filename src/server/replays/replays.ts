import type { Attempt } from '../../core/model/session.ts'
import type { ScoreRange } from '../../core/model/story.ts'
import { type Blackboard, openBlackboard } from '../beside/blackboard.ts'
import { type BesideProcess, startProcess } from '../beside/start-process.ts'
import { createFairLine, type LineLimits } from './fair-line.ts'
import { type KnownStories, knownStories } from './known-stories.ts'
import type { ReplayBatch, ReplayReplies, ReplayStart } from './replay-messages.ts'
import { BUSY, type QueueLimits, TOO_LONG } from './replay-queue.ts'
import type { RefusedReplay, ReplayOutcome } from './replay-story.ts'
import { rememberTold } from './told-moments.ts'

/** A published story version with what scoring it needs. */
export interface PlayableVersion {
  readonly hash: string
  /** `CompiledStory` as JSON text: whoever plays it parses it, once. */
  readonly compiled: string
  readonly range: ScoreRange
}

/** Plays attempts again beside the server, within limits of time and memory. */
export interface Replays {
  /**
   * Never rejects: whatever goes wrong with the attempt is an outcome. `owner`: whose it is; a flood of one keeps nobody
   * else waiting. Left out: for the program's own work.
   */
  score(version: PlayableVersion, attempt: Attempt, owner?: string): Promise<ReplayOutcome>
  close(): Promise<void>
}

export interface ReplayLimits extends QueueLimits, LineLimits {
  /** Attempts that the worker has at a time, so that who comes later is not behind all who came before. */
  readonly window: number
  /** Milliseconds for one step; a story that needs more is going round. */
  readonly step: number
  /** Milliseconds between two looks at it. */
  readonly watch: number
  readonly memoryMb: number
  /** Attempts that wait; whoever comes then has to try again. */
  readonly waiting: number
  /** Characters of compiled stories that the worker keeps. */
  readonly stories: number
}

const LIMITS: ReplayLimits = {
  ...{ slice: 10, most: 2000, slow: 50, step: 3000, watch: 200 },
  ...{ memoryMb: 256, waiting: 5000, stories: 16_000_000, window: 256, ofOne: 500, atOnce: 8 },
}

/** Starts in a row that came to nothing, after which the machine is not able to. */
const MOST_STARTS = 3

const NO_WORKER: RefusedReplay = {
  ok: false,
  code: 'no_worker',
  message: 'The server cannot replay attempts at the moment. Try again in a minute.',
  at: null,
}

const TOO_MANY: RefusedReplay = {
  ok: false,
  code: 'busy',
  message: 'Many attempts of yours are waiting to be replayed already. Send this one again in a minute.',
  at: null,
}

interface Waiting {
  readonly owner: string
  readonly version: PlayableVersion
  readonly attempt: Attempt
  readonly resolve: (outcome: ReplayOutcome) => void
}

interface Running {
  readonly worker: BesideProcess
  readonly known: KnownStories
  /** What it is at. */
  readonly blackboard: Blackboard
}

/** Starts the worker with the first attempt, and again after one that took it down: that one is refused, the others are not. */
export const openReplays = (given: Partial<ReplayLimits> = {}): Replays => {
  const limits = { ...LIMITS, ...given }
  const waiting = new Map<number, Waiting>()
  const line = createFairLine<number>(limits)
  /** With the worker. */
  const out = new Set<number>()
  let unsent: number[] = []
  let asked = false
  let running: Running | null = null
  let closed = false
  let last = 0
  let starts = 0
  let watch: NodeJS.Timeout | undefined
  let lastSeen = { times: 0, since: 0 }

  const start = (): Running => {
    const blackboard = openBlackboard()
    const putBack = rememberTold()
    const worker = startProcess(new URL('./replay-worker.ts', import.meta.url), {
      memoryMb: limits.memoryMb,
      blackboard,
      onMessage: (said: ReplayReplies) => {
        starts = 0
        for (const { id, outcome } of putBack(said, (one) => waiting.get(one)?.version.hash ?? '')) settle(id, outcome)
      },
      onEnd: () => goOnWithout(started, TOO_LONG),
    })
    const started: Running = { worker, blackboard, known: knownStories(limits.stories) }
    const { slice, most, slow } = limits
    worker.send({ limits: { slice, most, slow } } satisfies ReplayStart)
    starts += 1
    lastSeen = { times: 0, since: performance.now() }
    return started
  }

  const settle = (id: number, outcome: ReplayOutcome): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (one && out.delete(id)) line.done(one.owner)
    one?.resolve(outcome)
    if (waiting.size > 0) ask()
    else {
      clearInterval(watch)
      watch = undefined
    }
  }

  /** Refuses what the worker was at, and has a new one do the rest. */
  const goOnWithout = (failed: Running, refusal: RefusedReplay): void => {
    if (running !== failed) return
    running = null
    void failed.worker.kill()
    const current = failed.blackboard.read().at
    failed.blackboard.close()
    if (current !== 0) settle(current, refusal)
    if (closed || (current === 0 && starts >= MOST_STARTS)) {
      starts = 0
      refuseAll()
      return
    }
    unsent = [...out]
    if (waiting.size > 0) send()
  }

  const look = (): void => {
    if (!running) return
    const { at, times } = running.blackboard.read()
    const now = performance.now()
    if (times !== lastSeen.times) lastSeen = { times, since: now }
    // Between two steps it always comes to an end by itself; before the first one it is still starting.
    else if (at !== 0 && now - lastSeen.since > limits.step) goOnWithout(running, TOO_LONG)
  }

  const refuseAll = (): void => {
    line.empty()
    for (const id of [...waiting.keys()]) settle(id, NO_WORKER)
  }

  const ask = (): void => {
    if (asked || closed) return
    asked = true
    setImmediate(send)
  }

  /** One message for all that came in within the turn, as far as the worker may have them. */
  const send = (): void => {
    asked = false
    while (out.size < limits.window) {
      const next = line.next()
      if (next === null) break
      out.add(next)
      unsent.push(next)
    }
    const batch = unsent.flatMap((id) => {
      const one = waiting.get(id)
      return one ? [{ id, one }] : []
    })
    unsent = []
    if (batch.length === 0) return
    try {
      running ??= start()
    } catch {
      refuseAll()
      return
    }
    const { stories, dropped } = running.known.want(batch.map(({ one }) => one.version))
    const requests = batch.map(({ id, one: { version, attempt } }) => ({
      ...{ id, hash: version.hash, range: version.range, attempt },
    }))
    running.worker.send({ stories, dropped, requests } satisfies ReplayBatch)
    watch ??= setInterval(look, limits.watch)
  }

  return {
    score: (version, attempt, owner) =>
      new Promise((resolve) => {
        if (closed) return resolve(NO_WORKER)
        if (waiting.size >= limits.waiting) return resolve(BUSY)
        // Below 2^31, as the shared memory has it; nobody waits that long.
        last = last >= 0x7fff_0000 ? 1 : last + 1
        // The program's own work is done in few pieces, and asks for as many at a time as it can use.
        const whose = owner ?? `own ${last}`
        if (!line.add(whose, last)) return resolve(TOO_MANY)
        waiting.set(last, { owner: whose, version, attempt, resolve })
        ask()
      }),
    close: async () => {
      closed = true
      const closing = running
      running = null
      refuseAll()
      await closing?.worker.kill()
      closing?.blackboard.close()
    },
  }
}
