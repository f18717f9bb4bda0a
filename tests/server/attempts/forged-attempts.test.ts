import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ACTIONS } from '../../../src/core/model/move.ts'
import type { Attempt } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { scorecardOf } from '../../../src/core/score/scorecard.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { describeEachEngine } from '../engines.ts'
import { type AttemptServer, BEST, openAttemptServer, SHIPPED, sent, WORST } from './attempt-server.ts'

const input = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom<string | number>(...ACTIONS)) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constantFrom(null, true, [], {})) },
)

/** A real play with something changed in its inputs: one put in, taken out, replaced, two exchanged, cut, or repeated. */
const inputs = fc
  .tuple(
    fc.constantFrom<readonly unknown[]>(BEST, WORST),
    fc.array(fc.tuple(fc.nat(5), fc.nat(20), input), { maxLength: 3 }),
  )
  .map(([play, changes]) => {
    let changed = [...play]
    for (const [kind, where, what] of changes) {
      const at = where % (changed.length + 1)
      if (kind === 0) changed.splice(at, 0, what)
      if (kind === 1) changed.splice(at, 1)
      if (kind === 2 && at < changed.length) changed[at] = what
      if (kind === 3) [changed[0], changed[at]] = [changed[at], changed[0]]
      if (kind === 4) changed = changed.slice(0, at)
      if (kind === 5) changed = [...changed, ...changed.slice(at)]
    }
    return changed
  })

/** Something added to the body, or put in the place of something in it. */
const forgery = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<object>(
      { score: 100 },
      { passed: true },
      { person: randomUUID() },
      { received: 1 },
      { mode: 'exam' },
      { startedAt: -1 },
      { playedAt: 1e300 },
      { retryOf: { id: 'x', decision: 0 } },
      { id: '../../etc' },
      { __proto__: { score: 100 }, strategy: 7 },
    ),
  },
)

const truth = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<object>(
      { seed: '0' },
      { seed: 1.5 },
      { rubric: '2' },
      { story: 'f'.repeat(64) },
      { story: SHIPPED.story.hash.toUpperCase() },
      { inputs: 'all' },
      { inputs: { length: 3 } },
      { ending: 'to_the_car' },
    ),
  },
)

describeEachEngine('whatever is sent as an attempt', (_open, { place, engine }) => {
  let server: AttemptServer
  beforeAll(async () => {
    server = await openAttemptServer(await place())
    return () => server.close()
  })

  test('is stored with the score that the core gives, or refused with a reason', async () => {
    const { token } = await server.person()
    const kinds = new Set<number>()
    await fc.assert(
      fc.asyncProperty(inputs, forgery, truth, async (played, forged, other) => {
        const base = sent([])
        const body = { ...base, ...forged, attempt: { ...base.attempt, inputs: played, ...other } }
        const answer = await server.send(body, token)
        kinds.add(answer.status)
        const row = await server.store.read
          .selectFrom('attempt')
          .selectAll()
          .where('id', '=', base.id)
          .executeTakeFirst()
        const replayed = replay(SHIPPED.story, RUBRIC, body.attempt as Attempt)
        if (answer.status !== 200) {
          expect([400, 422]).toContain(answer.status)
          expect(answer.body).toEqual({ code: expect.any(String), message: expect.stringMatching(/\.$/) })
          expect(row).toBeUndefined()
          return
        }
        if (!replayed.ok) throw new Error(`taken, although the core says: ${replayed.message}`)
        const score = scoreOf(replayed.session.events, RUBRIC)
        const card = scorecardOf(score, SHIPPED.entry.range)
        expect(row).toMatchObject({
          ...{ score: card.score, points: score.points, passed: card.passed ? 1 : 0, ending: score.ending },
          ...{ inputs_json: JSON.stringify(played), rubric: RUBRIC.version },
        })
        expect(answer.body).toMatchObject({ score: card.score, passed: card.passed })
      }),
      { numRuns: engine === 'sqlite' ? 400 : 100 },
    )
    expect([...kinds].sort()).toEqual([200, 400, 422])
  })
})
