import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/server/config.ts'
import { type MadeDemo, makeDemo } from '../../../src/server/demo/make-demo.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'

const NOW = Date.UTC(2026, 10, 20, 16)
const WEEK = 7 * 24 * 60 * 60 * 1000
const WISHES = { seed: 7, now: NOW, weeks: 6 }
const SHIPPED = join(import.meta.dirname, '../../../stories')

let folder: string
let server: Server
let demo: MadeDemo

/** Everything that is made with one of the shipped stories. */
const make = async (): Promise<void> => {
  let clock: number | null = null
  await cp(join(SHIPPED, 'the-stall-permit'), join(folder, 'stories/the-stall-permit'), { recursive: true })
  const store = { engine: 'sqlite', folder: join(folder, 'data') } as const
  const config = { ...readConfig({ LOG_LEVEL: 'error' }, folder), store }
  server = await openServer({ config, pages: null, stories: join(folder, 'stories'), now: () => clock ?? NOW })
  const setClock = (at: number | null): void => {
    clock = at
  }
  demo = await makeDemo({ server, setClock }, WISHES)
}

const attemptsOf = ({ store }: Server) =>
  store.read.selectFrom('attempt').selectAll().orderBy('played_at').orderBy('id').execute()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'defuse-demo-'))
  await make()
}, 120_000)
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the demo', () => {
  test('is an organisation of three teams and sixty people, some of whom have left', async () => {
    const people = await server.store.read.selectFrom('person').selectAll().execute()
    const trainees = people.filter(({ role }) => role === 'trainee')
    expect(trainees).toHaveLength(60)
    expect(new Set(trainees.map(({ team_id }) => team_id)).size).toBe(3)
    expect(trainees.filter(({ active }) => active === 0).length).toBeGreaterThan(0)
    expect(demo.accounts.map(({ role }) => role)).toEqual(['admin', 'manager', 'trainer', 'trainee'])
    expect(people.filter(({ password }) => password !== null)).toHaveLength(4)
  })

  test('lets one of each role sign in, and nobody in before', async () => {
    expect(await server.store.read.selectFrom('session').selectAll().execute()).toEqual([])
    for (const { email, password, role } of demo.accounts) {
      const answer = await server.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password } })
      expect(answer.json().person).toMatchObject({ email, role })
    }
  })

  test('holds attempts of every kind, each at its time', async () => {
    const attempts = await attemptsOf(server)
    expect(attempts).toHaveLength(demo.attempts)
    expect(attempts.length).toBeGreaterThan(400)
    expect(attempts.every(({ played_at, received_at }) => played_at <= received_at && received_at <= NOW)).toBe(true)
    expect(Math.min(...attempts.map(({ started_at }) => started_at))).toBeGreaterThan(NOW - 6 * WEEK)
    const some = (fits: (attempt: (typeof attempts)[number]) => boolean) => attempts.filter(fits).length
    expect(some(({ mode }) => mode === 'practice')).toBeGreaterThan(100)
    expect(some(({ mode, passed }) => mode === 'assessment' && passed === 1)).toBeGreaterThan(50)
    expect(some(({ mode, passed }) => mode === 'assessment' && passed === 0)).toBeGreaterThan(20)
    expect(some(({ retry_of }) => retry_of !== null)).toBeGreaterThan(10)
    expect(some(({ ending }) => ending === null)).toBeGreaterThan(5)
  })

  test('shows people who learn: the later weeks are better than the first', async () => {
    const weeks = await server.store.read
      .selectFrom('score_week')
      .select(({ fn }) => ['week', fn.sum<number>('score_sum').as('sum'), fn.sum<number>('attempts').as('attempts')])
      .groupBy('week')
      .orderBy('week')
      .execute()
    const mean = (some: typeof weeks) =>
      some.reduce((sum, week) => sum + week.sum, 0) / some.reduce((sum, week) => sum + week.attempts, 0)
    expect(mean(weeks.slice(-2))).toBeGreaterThan(mean(weeks.slice(0, 2)) + 5)
  })

  test('has talks, agreed strategies and assignments, some of them late', async () => {
    const { read } = server.store
    const notes = await read.selectFrom('note').selectAll().execute()
    const strategies = await read.selectFrom('strategy').selectAll().execute()
    const assignments = await read.selectFrom('assignment').selectAll().execute()
    expect(notes.length).toBeGreaterThan(5)
    expect(strategies.some(({ agreed_by }) => agreed_by !== null)).toBe(true)
    expect(strategies.some(({ agreed_by }) => agreed_by === null)).toBe(true)
    expect(assignments.some(({ team_id }) => team_id !== null)).toBe(true)
    expect(assignments.some(({ due_at }) => due_at > NOW)).toBe(true)
  })
})
