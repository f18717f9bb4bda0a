import type { Kysely } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { rebuildRollUps } from '../../../src/server/attempts/rebuild-roll-ups.ts'
import { firstByStart } from '../../../src/server/database/migrations/first-by-start.ts'
import type { PersonScorecard } from '../../../src/wire/scorecards.ts'
import { describeEachEngine } from '../engines.ts'
import { type AttemptServer, BEST, openAttemptServer, rollUps, sent, WORST } from './attempt-server.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const HOUR = 60 * 60_000
const at = (hours: number) => ({ startedAt: NOW + hours * HOUR, playedAt: NOW + hours * HOUR + 5 * 60_000 })

describeEachEngine('the first attempt', (_open, { place }) => {
  let server: AttemptServer
  beforeAll(async () => {
    server = await openAttemptServer(await place(), () => NOW)
    return () => server.close()
  })

  test('is the one that was begun first, and stays it when it is gone on with after a better one', async () => {
    const { id, token } = await server.person()
    const first = sent(WORST.slice(0, 3), { mode: 'assessment', ...at(-30) })
    const better = sent(BEST, { mode: 'assessment', ...at(-20) })
    expect((await server.send(first, token)).status).toBe(200)
    expect((await server.send(better, token)).status).toBe(200)
    const whole = { ...first, playedAt: NOW - HOUR, attempt: { ...first.attempt, inputs: [...WORST] } }
    expect((await server.send(whole, token)).status).toBe(200)
    const { body } = await server.get<PersonScorecard>(`/api/people/${id}/scorecard`, token)
    expect(body.stories).toMatchObject([
      { first: { attempt: first.id, at: first.startedAt }, last: { attempt: first.id }, best: { attempt: better.id } },
    ])
    const kept = await rollUps(server.store)
    await rebuildRollUps(server.store)
    expect(await rollUps(server.store)).toEqual(kept)
  })

  test('is found again for what was kept by when attempts were over', async () => {
    const { id, token } = await server.person()
    const [early, late] = [sent(WORST, { ...at(-9), playedAt: NOW - HOUR }), sent(BEST, at(-5))]
    for (const one of [early, late]) await server.send(one, token)
    await server.send(sent(BEST, { ...at(-50), retryOf: { id: early.id, decision: 1 } }), token)
    const right = await rollUps(server.store)
    await server.store.commit(async (writing) => {
      await writing
        .updateTable('standing')
        .set({ first_id: late.id, first_score: 100, first_at: late.playedAt })
        .where('person_id', '=', id)
        .execute()
      await firstByStart(writing as unknown as Kysely<unknown>)
    })
    expect(await rollUps(server.store)).toEqual(right)
  })
})
