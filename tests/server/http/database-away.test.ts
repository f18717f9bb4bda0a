import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { signal } from '@preact/signals'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDelivery } from '../../../src/play/delivery/delivery.ts'
import type { Receipt } from '../../../src/play/delivery/receipts.ts'
import { SESSION_COOKIE } from '../../../src/server/access/sessions.ts'
import { createApi } from '../../../src/wire/call.ts'
import { type Postgres, startPostgres } from '../../../tools/postgres/start-postgres.ts'
import { finished, sample } from '../../play/records/sample.ts'
import { type AttemptServer, openAttemptServer, rollUps, sent } from '../attempts/attempt-server.ts'
import { prepareEngine } from '../engines.ts'

const AWAY = { code: 'no_data', message: 'The server cannot reach its data at the moment. Try again in a minute.' }

const ask = async ({ app }: AttemptServer, url: string, token?: string) => {
  const cookies = token === undefined ? {} : { [SESSION_COOKIE]: token }
  const { statusCode, headers, json } = await app.inject({ url, cookies })
  return { status: statusCode, retryAfter: headers['retry-after'], body: json() as Record<string, unknown> }
}

const countAttempts = async ({ store }: AttemptServer): Promise<number> =>
  (await store.read.selectFrom('attempt').select('id').execute()).length

describe('while PostgreSQL is stopped', () => {
  let postgres: Postgres
  let server: AttemptServer
  beforeAll(async () => {
    postgres = await startPostgres()
    server = await openAttemptServer({ engine: 'postgres', url: postgres.url, connections: 4 })
  })
  afterAll(async () => {
    await server?.close()
    await postgres?.stop()
  })

  test('every request is told so and when to come again; all is well again once it is back', async () => {
    const { token } = await server.person()
    const [before, during] = [sent(), sent()]
    expect((await server.send(before, token)).status).toBe(200)
    const start = await postgres.pause()
    for (let round = 0; round < 2; round += 1) {
      const answer = await server.send(during, token)
      expect(answer).toEqual({ status: 503, body: AWAY })
      for (const url of ['/api/me', '/api/stories', `/api/attempts/${before.id}`]) {
        expect(await ask(server, url, token), url).toEqual({ status: 503, retryAfter: '10', body: AWAY })
      }
      expect(await ask(server, '/readyz')).toMatchObject({ status: 503, body: { ok: false, why: 'no_data' } })
      expect((await ask(server, '/healthz')).status).toBe(200)
    }
    await start()
    await expect.poll(async () => (await ask(server, '/readyz')).status).toBe(200)
    expect((await server.send(during, token)).status).toBe(200)
    expect((await server.send(before, token)).status).toBe(200)
    expect(await countAttempts(server)).toBe(2)
  })

  test('it is stopped in the middle of many attempts: each is answered, and sent again it is there once', async () => {
    const { token } = await server.person()
    const already = await countAttempts(server)
    const attempts = Array.from({ length: 60 }, () => sent())
    const answers = attempts.map((one) => server.send(one, token))
    await Promise.race(answers)
    const start = await postgres.pause()
    const statuses = new Set((await Promise.all(answers)).map(({ status }) => status))
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    await start()
    for (const one of attempts) expect((await server.send(one, token)).status).toBe(200)
    expect(await countAttempts(server)).toBe(already + 60)
    const { standing } = await rollUps(server.store)
    expect(standing?.some((row) => JSON.parse(row).attempts === 60)).toBe(true)
  })

  test('a browser keeps its attempt, says that it waits, and delivers it afterwards', async () => {
    const { id, token } = await server.person()
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    if (!server.app.server.listening) await once(server.app.server, 'listening')
    const { port } = server.app.server.address() as { port: number }
    const origin = `http://127.0.0.1:${port}`
    const api = createApi(`${origin}/api`, (to, options) =>
      fetch(to, { ...options, headers: { ...options?.headers, origin, cookie: `${SESSION_COOKIE}=${token}` } }),
    )
    const { attempt } = sent()
    const record = sample({ id: sent().id, owner: id, slug: 'lost-referral', attempt, summary: finished })
    const receipts = new Map<string, Receipt>()
    const delivery = createDelivery({
      person: id,
      api,
      records: {
        changed: signal(0),
        list: async () => [record],
        put: () => Promise.reject(new Error('nothing is put')),
      },
      receipts: { all: async () => receipts, put: async (receipt) => void receipts.set(receipt.id, receipt) },
    })
    const start = await postgres.pause()
    await delivery.sendNow()
    expect(delivery.state.value).toMatchObject({ waiting: 1, because: 'unreachable', refused: [] })
    await start()
    await delivery.sendNow()
    expect(delivery.state.value).toMatchObject({ waiting: 0, because: 'nothing_yet', refused: [] })
    expect(receipts.get(record.id)).toMatchObject({ state: 'taken' })
    delivery.close()
  })
})

describe('while the SQLite file cannot be written', () => {
  const { place } = prepareEngine('sqlite')
  let server: AttemptServer
  let file: string
  beforeAll(async () => {
    server = await openAttemptServer(await place())
    file = String(server.store.file)
  })
  afterAll(() => server?.close())

  test('a moment: whoever writes waits, nobody else does, and it is written', async () => {
    const { token } = await server.person()
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    const order: string[] = []
    const sending = server.send(sent(), token).then(({ status }) => order.push(`sent ${status}`))
    for (let round = 0; round < 20; round += 1) order.push(`read ${(await ask(server, '/api/me', token)).status}`)
    other.exec('rollback')
    await sending
    other.close()
    expect(order).toEqual([...Array<string>(20).fill('read 200'), 'sent 200'])
  })

  test('for long: it is told so, and all is well once it can be written', { timeout: 60_000 }, async () => {
    const { token } = await server.person()
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    const late = sent()
    const answer = await server.send(late, token)
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' } })
    expect((await ask(server, '/api/me', token)).status).toBe(200)
    expect(await ask(server, '/readyz')).toMatchObject({ status: 503, body: { why: 'no_data' } })
    other.exec('rollback')
    other.close()
    await expect.poll(async () => (await ask(server, '/readyz')).status).toBe(200)
    expect((await server.send(late, token)).status).toBe(200)
  })

  test('since there is no room: it is told so, nothing is half there, and all is well once there is room', async () => {
    const { token } = await server.person()
    const already = await countAttempts(server)
    await sql`pragma max_page_count = 1`.execute(server.store.read)
    const kept: string[] = []
    let refused: ReturnType<typeof sent> | undefined
    for (let tries = 0; tries < 200 && !refused; tries += 1) {
      const one = sent()
      const answer = await server.send(one, token)
      if (answer.status === 200) kept.push(one.id)
      else {
        expect(answer).toEqual({ status: 503, body: AWAY })
        refused = one
      }
    }
    if (!refused) throw new Error('there was room for 200 attempts')
    expect(await countAttempts(server)).toBe(already + kept.length)
    await sql`pragma max_page_count = 1000000`.execute(server.store.read)
    expect((await server.send(refused, token)).status).toBe(200)
    expect((await ask(server, '/readyz')).status).toBe(200)
    const { standing } = await rollUps(server.store)
    expect(standing?.some((row) => JSON.parse(row).attempts === kept.length + 1)).toBe(true)
  })
})
