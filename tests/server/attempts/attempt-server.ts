import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { SESSION_COOKIE, startSession } from '../../../src/server/access/sessions.ts'
import { readConfig } from '../../../src/server/config.ts'
import type { Store, StorePlace } from '../../../src/server/database/open-store.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'
import type { SentAttempt } from '../../../src/wire/attempts.ts'
import { compileShipped } from '../../../tools/stories/compile-stories.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A shipped story as the build walked it, so that no test has to walk it again. */
export const SHIPPED = compileShipped(ROOT, 'lost-referral')

/** Recorded plays of it: through to an ending. */
export const BEST = [1, 'breathe', 1, 'breathe', 0, 'breathe', 1, 'breathe', 2, 0, 1, 2, 0, 2, 3] as const
export const WORST = [0, 0, 1, 3, 0, 1, 1, 1] as const

export interface AttemptServer extends Server {
  send(attempt: unknown, token?: string): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>
  get<T>(url: string, token?: string): Promise<{ readonly status: number; readonly body: T }>
  /** Somebody who can sign in, and the token of the session. */
  person(role?: 'trainee' | 'manager', team?: string | null): Promise<{ readonly id: string; readonly token: string }>
}

/** The real server with the story published; `now` in epoch milliseconds. */
export const openAttemptServer = async (place: StorePlace, now: () => number = Date.now): Promise<AttemptServer> => {
  const config = { ...readConfig({ LOG_LEVEL: 'error' }, ROOT), store: place }
  const server = await openServer({ config, pages: null, now })
  await keepStory(server.store, SHIPPED.story, 'lost-referral', SHIPPED.entry.range)
  const headers = (token?: string) => ({
    ...{ host: 'localhost', origin: 'http://localhost' },
    ...(token === undefined ? {} : { cookie: `${SESSION_COOKIE}=${token}` }),
  })
  return {
    ...server,
    send: async (attempt, token) => {
      const payload = attempt as object
      const answer = await server.app.inject({ method: 'POST', url: '/api/attempts', payload, headers: headers(token) })
      return { status: answer.statusCode, body: answer.json() }
    },
    get: async (url, token) => {
      const answer = await server.app.inject({ url, headers: headers(token) })
      return { status: answer.statusCode, body: answer.json() }
    },
    person: (role = 'trainee', team = null) => addPerson(server.store, role, team),
  }
}

export const addPerson = async (store: Store, role: 'trainee' | 'manager' = 'trainee', team: string | null = null) => {
  const id = randomUUID()
  const token = await store.commit(async (writing) => {
    await writing
      .insertInto('person')
      .values({
        ...{ id, email: `${id}@example.com`, name: `Person ${id.slice(0, 4)}`, role, team_id: team, password: null },
        ...{ issuer: null, subject: null, active: 1, erased_at: null, created_at: 0 },
      })
      .execute()
    return startSession(writing, id, Date.now())
  })
  return { id, token }
}

/** Keeps a story as published, without proof. */
export const keepStory = async (
  store: Store,
  story: CompiledStory,
  slug: string,
  { floor, best }: { readonly floor: number; readonly best: number },
): Promise<void> => {
  const { hash, metadata } = story
  await store.commit(async (writing) => {
    await writing
      .insertInto('story_version')
      .values({
        ...{ hash, slug, title: metadata.title, created_at: 0, created_by: null, source_json: '{}', entry_json: '{}' },
        compiled_json: JSON.stringify(story),
      })
      .execute()
    await writing.insertInto('story_range').values({ hash, rubric: RUBRIC.version, floor, best }).execute()
    await writing.insertInto('story').values({ slug, hash, origin: 'studio', changed_at: 0 }).execute()
  })
}

export const compiled = (text: string): CompiledStory => {
  const made = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  if (!made.ok) throw new Error(JSON.stringify(made.findings))
  return made.story
}

/** An attempt as the browser sends it. */
export const sent = (
  inputs: readonly (number | string)[] = BEST,
  given: Partial<SentAttempt> = {},
  truth: Partial<SentAttempt['attempt']> = {},
): SentAttempt => ({
  ...{ id: randomUUID(), mode: 'practice', startedAt: 1_790_000_000_000, playedAt: 1_790_000_300_000, retryOf: null },
  attempt: {
    ...{ story: SHIPPED.story.hash, rubric: RUBRIC.version, seed: 0, ...truth },
    inputs: [...inputs] as SentAttempt['attempt']['inputs'],
  },
  ...given,
})

const ROLL_UPS = ['standing', 'skill_week', 'score_week', 'slip', 'choice', 'moment'] as const

/** All roll-ups, in an order of their own. */
export const rollUps = async (store: Store) => {
  const found: Record<string, readonly string[]> = {}
  for (const table of ROLL_UPS) {
    const rows = await store.read.selectFrom(table).selectAll().execute()
    found[table] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
  }
  return found
}
