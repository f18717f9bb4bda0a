import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ACTIONS } from '../../../src/core/model/move.ts'
import type { Attempt, Input } from '../../../src/core/model/session.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { scorecardOf } from '../../../src/core/score/scorecard.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { createInkPool } from '../../../src/server/replays/ink-pool.ts'
import { beginReplay, type ReplayOutcome, replayStory } from '../../../src/server/replays/replay-story.ts'
import { openReplays, type PlayableVersion, type ReplayLimits } from '../../../src/server/replays/replays.ts'
import { compileShipped, storySlugs } from '../../../tools/stories/compile-stories.ts'
import { withHead } from '../../fixtures/three-weeks-late.ts'
import { BEST, compiled, SHIPPED, WORST } from '../attempts/attempt-server.ts'
import { STORIES } from '../stories/shipped-source.ts'

const range = { rubric: RUBRIC.version, floor: 0, best: 100 }
const version = (story: CompiledStory, scale = range): PlayableVersion => ({
  ...{ hash: story.hash, compiled: JSON.stringify(story), range: scale },
})
const attempt = (story: CompiledStory, inputs: readonly Input[], seed = 0): Attempt => ({
  ...{ story: story.hash, rubric: RUBRIC.version, seed, inputs },
})

const ROOT = join(STORIES, '..')
const ALL_SHIPPED = storySlugs(ROOT).map((slug) => compileShipped(ROOT, slug).story)

const GOOD = version(SHIPPED.story, SHIPPED.entry.range)
const best = attempt(SHIPPED.story, BEST)

/** Chance, memory, and a tension of its own. */
const WAYWARD = compiled(
  withHead(`VAR tension = 40
VAR rounds = 0
-> start
=== start ===
Madeleine: {~One.|Two.|Three.} # situation: {rounds > 3: abusive|upset}
~ rounds = rounds + 1
{rounds > 6: -> out}
+ [Sorry. # move: apologize]
+ [You are wrong. # move: deny, blame]
  ~ tension = RANDOM(-50, 200)
- -> start
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`),
)

/** Goes round for as long as one likes. */
const ROUND = compiled(
  withHead(`VAR tension = 40
-> start
=== start ===
Madeleine: Again. # situation: upset
+ [Sorry. # move: apologize] -> start
+ [No. # move: deny] -> start
+ {tension < 0} [Bye. # move: leave] -> out
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`),
)

/** Says more with every turn than fits into any memory. */
const FLOOD = compiled(
  withHead(`VAR tension = 40
VAR words = "many words "
-> start
=== start ===
~ temp more = words + words
~ words = more
Madeleine: {words} # situation: upset
+ [Sorry. # move: apologize] -> start
+ {tension < 0} [Bye. # move: leave] -> out
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`),
)

/** One step that takes a tenth of a second and more. */
/** Works a little at every reply, and never comes to the same state twice. */
const COUNTING = compiled(
  withHead(`VAR tension = 40
VAR left = 0
VAR seen = 0
-> start
=== start ===
Madeleine: {seen}. # situation: upset
+ [Sorry. # move: apologize] -> work
+ {seen < 0} [Bye. # move: leave] -> out
=== work ===
~ seen = seen + 1
~ left = 40
- (more)
~ left = left - 1
{left > 0: -> more}
-> start
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`),
)

const HEAVY = compiled(
  withHead(`VAR tension = 40
VAR left = 0
VAR rounds = 0
-> start
=== start ===
Madeleine: Hm. # situation: upset
+ [Sorry. # move: apologize] -> heavy
+ {tension < 0} [Bye. # move: leave] -> out
=== heavy ===
~ rounds = 4
- (again)
~ left = 550
Madeleine: <>
- (more)
~ left = left - 1
word <>
{left > 0: -> more}
end.
~ rounds = rounds - 1
{rounds > 0: -> again}
-> start
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`),
)

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())
const open = (limits: Partial<ReplayLimits> = {}) => {
  const replays = openReplays(limits)
  close = replays.close
  return replays
}

describe('replays', () => {
  test('an opened story that is used again plays like a fresh one', () => {
    const inks = createInkPool()
    const input = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...ACTIONS))
    fc.assert(
      fc.property(
        fc.constantFrom(WAYWARD, ...ALL_SHIPPED),
        fc.integer({ min: -5, max: 1_000_000 }),
        fc.array(input, { maxLength: 20 }),
        (story, seed, wanted) => {
          const session = openSession(story, RUBRIC, seed)
          const inputs = wanted.filter((one) => session.take(one).ok)
          const running = beginReplay(story, range, attempt(story, inputs, seed), inks)
          let outcome: ReplayOutcome | null = null
          while (!outcome) outcome = running.step()
          const score = scoreOf(session.events, RUBRIC)
          const card = scorecardOf(score, range)
          expect(outcome).toMatchObject({ ok: true, points: score.points, score: card.score, passed: card.passed })
          expect(outcome.ok && outcome.decisions.map(({ tension }) => tension)).toEqual(
            score.decisions.map(({ tension, tensionAfter, tensionNext }) => [tension, tensionAfter, tensionNext]),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  test('attempts that are played at the same time do not get into each other', () => {
    const inks = createInkPool()
    const plays: readonly (readonly Input[])[] = [BEST, WORST, BEST.slice(0, 5), ['breathe', 0, 1]]
    const alone = plays.map((inputs) => replayStory(SHIPPED.story, range, attempt(SHIPPED.story, inputs)))
    const running = plays.map((inputs) => beginReplay(SHIPPED.story, range, attempt(SHIPPED.story, inputs), inks))
    const outcomes: (ReplayOutcome | null)[] = plays.map(() => null)
    while (outcomes.includes(null)) {
      for (const [index, one] of running.entries()) outcomes[index] ??= one.step()
    }
    expect(outcomes).toEqual(alone)
  })

  test('score what the core scores, in any order of stories', async () => {
    const replays = open({ stories: 1 })
    for (const [one, inputs] of [
      [SHIPPED.story, BEST],
      [WAYWARD, [0, 0]],
      [SHIPPED.story, WORST],
      [ROUND, [0, 1, 0]],
    ] as const) {
      const outcome = await replays.score(version(one), attempt(one, inputs))
      const replayed = replay(one, RUBRIC, attempt(one, inputs))
      if (!replayed.ok || !outcome.ok) throw new Error('refused')
      expect(outcome.points).toBe(scoreOf(replayed.session.events, RUBRIC).points)
    }
  })

  test('a hostile attempt slows no good one down', async () => {
    const replays = open()
    await replays.score(GOOD, best)
    const timed = async () => {
      const started = performance.now()
      const outcome = await replays.score(GOOD, best)
      return { outcome, ms: performance.now() - started }
    }
    const alone: number[] = []
    for (let round = 0; round < 30; round += 1) alone.push((await timed()).ms)
    const hostile = attempt(
      ROUND,
      Array.from({ length: 5000 }, (_, at) => at % 2),
    )
    let over = 0
    const slow = Array.from({ length: 5 }, () => replays.score(version(ROUND), hostile).finally(() => over++))
    const beside: number[] = []
    for (let round = 0; round < 30; round += 1) {
      const { outcome, ms } = await timed()
      expect(outcome).toMatchObject({ ok: true, passed: true })
      beside.push(ms)
    }
    expect(over).toBeLessThan(5)
    // A slice of a slow one, and the step that it was at.
    expect(median(beside)).toBeLessThan(median(alone) * 3 + 60)
    for (const outcome of await Promise.all(slow)) if (!outcome.ok) expect(outcome.code).toBe('too_long')
  })

  test('one that takes too long in all is refused', async () => {
    const replays = open({ most: 100, slice: 5 })
    const long = attempt(
      COUNTING,
      Array.from({ length: 5000 }, () => 0),
    )
    expect(await replays.score(version(COUNTING), long)).toMatchObject({ ok: false, code: 'too_long' })
    expect(await replays.score(GOOD, best)).toMatchObject({ ok: true })
  })

  test('too many slow ones are sent away, and the others are not', async () => {
    const replays = open({ slow: 1, slice: 5 })
    const long = attempt(
      ROUND,
      Array.from({ length: 3000 }, () => 0),
    )
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => replays.score(version(ROUND), long)))
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'busy').length).toBeGreaterThan(0)
    expect(await replays.score(GOOD, best)).toMatchObject({ ok: true })
  })

  test('a worker that is stuck in a step is given up, and another one goes on', async () => {
    const replays = open({ step: 100, watch: 10 })
    expect(await replays.score(version(HEAVY), attempt(HEAVY, [0]))).toMatchObject({ ok: false, code: 'too_long' })
    // With little patience a good one may be taken for stuck as well, on a machine that is busy.
    await vi.waitFor(async () => expect(await replays.score(GOOD, best)).toMatchObject({ ok: true }), 20_000)
  })

  test('one that fills the memory is refused, and the others are answered by the next worker', async () => {
    const replays = open({ memoryMb: 40, most: 60_000, step: 60_000 })
    const flood = replays.score(
      version(FLOOD),
      attempt(
        FLOOD,
        Array.from({ length: 17 }, () => 0),
      ),
    )
    const good = await Promise.all(Array.from({ length: 20 }, () => replays.score(GOOD, best)))
    expect(good.every((outcome) => outcome.ok)).toBe(true)
    expect(await flood).toMatchObject({ ok: false })
    expect(await replays.score(GOOD, best)).toMatchObject({ ok: true })
  })

  test('a story that is none, and one that breaks, are outcomes', async () => {
    const replays = open()
    const none = { ...SHIPPED.story, hash: '1'.repeat(64), ink: '{"inkVersion":21,"root":[' }
    expect(await replays.score(version(none), attempt(none, [0]))).toMatchObject({ ok: false, code: 'broke' })
    const cut = compiled(
      withHead(
        'VAR tension = 40\nMadeleine: Hm. # situation: upset\n+ [No. # move: deny]\n- Madeleine: So.\n-> DONE\n=== x ===\nMadeleine: Bye. # ending: bye # outcome: contained\n-> END\n',
      ),
    )
    expect(await replays.score(version(cut), attempt(cut, [0]))).toMatchObject({ ok: false, at: 0 })
    expect(await replays.score(GOOD, best)).toMatchObject({ ok: true })
  })

  test('who waits when it closes, or comes when too many wait, is told', async () => {
    const replays = open({ waiting: 2 })
    const three = [1, 2, 3].map(() => replays.score(GOOD, best))
    expect(await three[2]).toMatchObject({ ok: false, code: 'busy' })
    await replays.close()
    expect(await three[0]).toMatchObject({ ok: false, code: 'no_worker' })
    expect(await replays.score(GOOD, best)).toMatchObject({ ok: false, code: 'no_worker' })
  })
})

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
