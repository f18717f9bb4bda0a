import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTIONS } from '../../../src/core/model/move.ts'
import type { Input } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import type { AttemptToStore } from '../../../src/server/attempts/attempt-to-store.ts'
import { rebuildRollUps } from '../../../src/server/attempts/rebuild-roll-ups.ts'
import { storeAttempts } from '../../../src/server/attempts/store-attempt.ts'
import type { Store } from '../../../src/server/database/open-store.ts'
import { createInkPool } from '../../../src/server/replays/ink-pool.ts'
import { beginReplay, type ReplayOutcome } from '../../../src/server/replays/replay-story.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, keepStory, rollUps, SHIPPED } from './attempt-server.ts'

const { story, entry } = SHIPPED
const inks = createInkPool()

const scoredOf = (inputs: readonly Input[]) => {
  const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 0, inputs }
  const running = beginReplay(story, entry.range, attempt, inks)
  let outcome: ReplayOutcome | null = null
  while (!outcome) outcome = running.step()
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome
}

/** A play that the story allows, made of any numbers. */
const playOf = (numbers: readonly number[]): readonly Input[] => {
  const session = openSession(story, RUBRIC, 0)
  const inputs: Input[] = []
  for (const number of numbers) {
    if (!session.offer) break
    const { replies, actions } = session.offer
    const input = number % 7 === 0 ? (actions[0] ?? 0) : number % replies.length
    if (session.take(input).ok) inputs.push(input)
  }
  return inputs.length > 0 ? inputs : [ACTIONS[0]]
}

const WEEK = 7 * 24 * 60 * 60 * 1000
const START = Date.UTC(2026, 0, 1)

interface Played {
  readonly id: string
  readonly play: readonly Input[]
  /** How far it had come each time it was sent. */
  readonly sent: readonly number[]
  readonly person: number
  readonly mode: 'practice' | 'assessment'
  readonly at: number
  readonly retry: number | null
}

const played: fc.Arbitrary<Played> = fc
  .record({
    id: fc.uuid(),
    play: fc.array(fc.nat(1000), { minLength: 1, maxLength: 25 }).map(playOf),
    sent: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
    person: fc.nat(1),
    mode: fc.constantFrom('practice', 'assessment'),
    // Often the same moment.
    at: fc.nat(30).map((step) => START + Math.floor((step * WEEK) / 10)),
    retry: fc.option(fc.nat(3), { freq: 4 }),
  })
  .map((one) => ({ ...one, retry: one.mode === 'practice' ? one.retry : null }) as const)

const sendings = (one: Played, people: readonly string[]): readonly AttemptToStore[] =>
  one.sent.map((part) => {
    const inputs = one.play.slice(0, Math.max(1, Math.ceil(part * one.play.length)))
    return {
      playedUnder: RUBRIC.version,
      ...{ id: one.id, person: people[one.person] ?? '', version: { hash: story.hash, slug: 'lost-referral' } },
      ...{ mode: one.mode, seed: 0, inputs, startedAt: one.at, received: START + 10 * WEEK },
      // The further it was played, the later.
      playedAt: one.at + inputs.length * (WEEK / 8),
      retryOf: one.retry === null ? null : { id: randomUUID(), decision: Math.min(one.retry, 1) },
      scored: scoredOf(inputs),
    }
  })

const empty = async (store: Store): Promise<void> => {
  await store.commit(async (writing) => {
    for (const table of ['standing', 'skill_week', 'score_week', 'slip', 'choice', 'moment'] as const) {
      await writing.deleteFrom(table).execute()
    }
    await writing.deleteFrom('attempt').execute()
  })
}

describeEachEngine('roll-ups', (open, { engine }) => {
  test('are the same after any order of sending, and when they are made anew', async () => {
    const store = await open()
    await keepStory(store, story, 'lost-referral', entry.range)
    const people = [(await addPerson(store)).id, (await addPerson(store)).id]
    const all = fc.uniqueArray(played, { minLength: 1, maxLength: 8, selector: ({ id }) => id }).chain((attempts) => {
      // One retry is one retry, however often it is sent.
      const each = attempts.map((one) => {
        const [first, ...rest] = sendings(one, people)
        return first ? [first, ...rest.map((again) => ({ ...again, retryOf: first.retryOf }))] : []
      })
      const flat = each.flat()
      const order = () => fc.shuffledSubarray(flat, { minLength: flat.length, maxLength: flat.length })
      return fc.tuple(order(), order(), fc.integer({ min: 1, max: 5 }))
    })
    await fc.assert(
      fc.asyncProperty(all, async ([one, other, size]) => {
        const results: unknown[] = []
        for (const order of [one, other]) {
          await empty(store)
          for (let from = 0; from < order.length; from += size) {
            const batch = order.slice(from, from + size)
            const storings = await store.commit((writing) => storeAttempts(writing, batch))
            expect(storings.map(({ kind }) => kind)).toEqual(batch.map(() => 'stored'))
          }
          const { moment, ...found } = await rollUps(store)
          results.push(found)
          await rebuildRollUps(store)
          const { moment: _, ...again } = await rollUps(store)
          expect(again).toEqual(found)
        }
        expect(results[1]).toEqual(results[0])
      }),
      { numRuns: engine === 'sqlite' ? 40 : 12 },
    )
  })
})
