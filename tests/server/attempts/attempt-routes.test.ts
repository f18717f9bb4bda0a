import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { AttemptDetail, AttemptPage, ReceivedAttempt } from '../../../src/wire/attempts.ts'
import { describeEachEngine } from '../engines.ts'
import { type AttemptServer, BEST, openAttemptServer, rollUps, SHIPPED, sent, WORST } from './attempt-server.ts'

const NOW = 1_790_000_400_000

describeEachEngine('sending an attempt', (_open, { place }) => {
  let server: AttemptServer
  beforeAll(async () => {
    server = await openAttemptServer(await place(), () => NOW)
    return () => server.close()
  })
  const stored = (id: string) =>
    server.store.read.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirst()

  test('the server finds out what it is worth', async () => {
    const { id, token } = await server.person()
    const [best, worst] = [sent(), sent(WORST)]
    expect(await server.send(best, token)).toEqual({
      status: 200,
      body: {
        ...{ id: best.id, score: 100, passed: true, outcome: 'resolved', ending: 'to_the_car', received: NOW },
        points: SHIPPED.entry.range.best,
      },
    })
    expect((await server.send(worst, token)).body).toMatchObject({ score: 0, passed: false, ending: 'walkout' })
    const { body } = await server.get<AttemptDetail>(`/api/attempts/${best.id}`, token)
    expect(body).toMatchObject({ slug: 'lost-referral', attempt: best.attempt, person: { id }, superseded: false })
    const [standing] = await server.store.read.selectFrom('standing').selectAll().where('person_id', '=', id).execute()
    expect(standing).toMatchObject({ attempts: 2, passes: 1, best_id: best.id, best_score: 100, best_rank: 2 })
  })

  test('the same again is answered the same and stored once, also at the same moment', async () => {
    const { id, token } = await server.person()
    const one = sent()
    const answers = await Promise.all(Array.from({ length: 5 }, () => server.send(one, token)))
    const before = await rollUps(server.store)
    answers.push(await server.send({ ...one, playedAt: one.playedAt - 5 }, token))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await rollUps(server.store)).toEqual(before)
    const [standing] = await server.store.read.selectFrom('standing').selectAll().where('person_id', '=', id).execute()
    expect(standing).toMatchObject({ attempts: 1, passes: 1 })
  })

  test('another attempt under the same id is refused, whoever sends it', async () => {
    const [mine, other] = [await server.person(), await server.person()]
    const one = sent()
    await server.send(one, mine.token)
    for (const [again, token] of [
      [{ ...sent(WORST), id: one.id }, mine.token],
      [{ ...one, mode: 'assessment' }, mine.token],
      [{ ...one, attempt: { ...one.attempt, seed: 1 } }, mine.token],
      [{ ...one, attempt: { ...one.attempt, inputs: [...one.attempt.inputs, 0] } }, mine.token],
      [one, other.token],
    ] as const) {
      expect(await server.send(again, token)).toMatchObject({ status: 409, body: { code: 'other_attempt' } })
    }
    expect(await stored(one.id)).toMatchObject({ person_id: mine.id, score: 100 })
  })

  test('one that was left open goes on, and its earlier states are nothing new', async () => {
    const { id, token } = await server.person()
    const whole = sent()
    const upTo = (length: number) => ({ ...whole, attempt: { ...whole.attempt, inputs: BEST.slice(0, length) } })
    expect((await server.send(upTo(4), token)).body).toMatchObject({ ending: null, passed: false })
    expect((await server.send({ ...upTo(9), playedAt: NOW }, token)).body).toMatchObject({ ending: null })
    expect((await server.send(upTo(6), token)).status).toBe(200)
    const end = (await server.send({ ...whole, playedAt: NOW }, token)).body as ReceivedAttempt
    expect(end).toMatchObject({ passed: true, score: 100 })
    expect((await server.send(upTo(4), token)).body).toEqual(end)
    const [standing] = await server.store.read.selectFrom('standing').selectAll().where('person_id', '=', id).execute()
    expect(standing).toMatchObject({ attempts: 1, passes: 1, last_at: NOW, best_rank: 2 })
  })

  test('a moment played again hides nothing and is no assessment', async () => {
    const { id, token } = await server.person()
    const first = sent(WORST)
    await server.send(first, token)
    const again = sent([0, ...BEST.slice(0, 2)], { retryOf: { id: first.id, decision: 1 } })
    expect((await server.send(again, token)).status).toBe(200)
    const [standing] = await server.store.read.selectFrom('standing').selectAll().where('person_id', '=', id).execute()
    expect(standing).toMatchObject({ attempts: 1, first_id: first.id, last_id: first.id, best_id: first.id })
    const assessed = { ...again, id: randomUUID(), mode: 'assessment' }
    expect(await server.send(assessed, token)).toMatchObject({ status: 422, body: { code: 'retry_is_practice' } })
    const beyond = { ...again, id: randomUUID(), retryOf: { id: first.id, decision: 99 } }
    expect(await server.send(beyond, token)).toMatchObject({ status: 422, body: { code: 'no_such_moment' } })
  })

  test('what does not fit is refused with the reason, and not stored', async () => {
    const { token } = await server.person()
    const refused = async (attempt: { readonly id: string }, status: number, code: string, words = '') => {
      const answer = await server.send(attempt, token)
      expect(answer).toMatchObject({ status, body: { code, message: expect.stringContaining(words) } })
      expect(await stored(attempt.id)).toBeUndefined()
    }
    await refused(sent([1, 1, 77]), 422, 'no_such_reply', 'Input 3 of 3')
    await refused(sent([...BEST].reverse()), 422, 'ended', 'Input 7 of 15')
    await refused(sent(['breathe', 'breathe']), 422, 'action_not_offered', 'Input 2 of 2')
    await refused(sent([...BEST, 0]), 422, 'ended', 'Input 16 of 16')
    await refused(sent(BEST, {}, { story: '0'.repeat(64) }), 422, 'other_story')
    await refused(sent(BEST, { slug: 'the-big-account' }), 422, 'other_story')
    await refused(sent(BEST, {}, { rubric: '0' }), 422, 'other_rubric')
    await refused(sent(['hello']), 400, 'not_valid', '/attempt/inputs/0')
    await refused(sent([]), 400, 'not_valid')
    await refused(sent(Array.from({ length: 5001 }, () => 0)), 400, 'not_valid')
    await refused(sent(BEST, {}, { seed: 2 ** 53 }), 400, 'not_valid')
    await refused(sent(BEST, {}, { seed: 0.5 }), 400, 'not_valid')
    await refused({ ...sent(), score: 100 } as never, 400, 'not_valid')
    const { attempt, ...withoutTruth } = sent()
    await refused(withoutTruth, 400, 'not_valid', 'attempt')
    await refused({ ...withoutTruth, attempt: { ...attempt, passed: true } } as never, 400, 'not_valid')
    expect((await server.send({ ...sent(), id: 'x' }, token)).status).toBe(400)
    expect((await server.send(sent())).status).toBe(401)
  })

  test('nobody plays in the future, and a clock that was never set says nothing', async () => {
    const { token } = await server.person()
    const late = sent(BEST, { startedAt: NOW + 10, playedAt: NOW + 1000 })
    await server.send(late, token)
    expect(await stored(late.id)).toMatchObject({ started_at: NOW, played_at: NOW, received_at: NOW })
    const unset = sent(BEST, { startedAt: 0, playedAt: 60_000 })
    await server.send(unset, token)
    expect(await stored(unset.id)).toMatchObject({ started_at: NOW, played_at: NOW })
  })

  test('the strategy that was written before comes along, and does not overwrite a later one', async () => {
    const { token } = await server.person()
    const one = sent()
    await server.send(one, token)
    await server.send({ ...one, strategy: 'Ask first.' }, token)
    await server.send({ ...one, strategy: 'Ask last.' }, token)
    const kept = await server.store.read.selectFrom('strategy').selectAll().where('attempt_id', '=', one.id).execute()
    expect(kept).toMatchObject([{ body: 'Ask first.' }])
  })

  test('lists come a page at a time, last played first, to those who may see them', async () => {
    const [mine, other] = [await server.person(), await server.person()]
    const all = Array.from({ length: 53 }, (_, at) => sent([1], { playedAt: 1_780_000_000_000 + (at >> 1) }))
    for (const one of all) await server.send(one, mine.token)
    const first = (await server.get<AttemptPage>('/api/me/attempts', mine.token)).body
    expect(first.attempts).toHaveLength(50)
    const second = (await server.get<AttemptPage>(`/api/me/attempts?after=${first.next}`, mine.token)).body
    expect(second).toMatchObject({ next: null })
    const got = [...first.attempts, ...second.attempts]
    expect(new Set(got.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
    expect(got.map(({ playedAt }) => playedAt)).toEqual(got.map(({ playedAt }) => playedAt).sort((a, b) => b - a))
    expect((await server.get<AttemptPage>('/api/me/attempts?slug=none', mine.token)).body.attempts).toEqual([])
    expect((await server.get('/api/me/attempts?after=x', mine.token)).status).toBe(400)
    expect((await server.get(`/api/people/${mine.id}/attempts`, other.token)).status).toBe(404)
    expect((await server.get(`/api/people/${mine.id}/attempts`, mine.token)).status).toBe(200)
    expect((await server.get(`/api/attempts/${all[0]?.id}`, other.token)).status).toBe(404)
  })
})
