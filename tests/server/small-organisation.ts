import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/server/access/reach.ts'
import { SESSION_COOKIE, startSession } from '../../src/server/access/sessions.ts'
import { readConfig } from '../../src/server/config.ts'
import type { Store, StorePlace } from '../../src/server/database/open-store.ts'
import type { NewRow } from '../../src/server/database/schema.ts'
import { openServer, type Server } from '../../src/server/open-server.ts'

const ORIGIN = 'http://defuse.test'

export interface SignedIn {
  readonly id: string
  /** An API call in that person's name; `body` makes JSON of it. */
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Called>
}

export interface Called {
  readonly status: number
  // What an answer holds is what the test is about.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

/** A server on `place` without pages and stories, at a time that the test sets. */
export const openSmallServer = async (place: StorePlace, now: () => number): Promise<Server> => {
  const config = { ...readConfig({ PUBLIC_URL: ORIGIN, LOG_LEVEL: 'silent' }, '/nowhere'), store: place }
  return openServer({ config, pages: null, now })
}

export const addTeam = async ({ commit }: Store, name: string): Promise<string> => {
  const id = randomUUID()
  await commit((writing) => writing.insertInto('team').values({ id, name, created_at: 0 }).execute())
  return id
}

interface NewPerson {
  readonly name: string
  readonly role: Role
  readonly team?: string
  readonly manages?: readonly string[]
}

/** A person who is signed in. */
export const addPerson = async ({ app, store }: Server, given: NewPerson, now: number): Promise<SignedIn> => {
  const id = randomUUID()
  const { name, role, team = null, manages = [] } = given
  const person: NewRow<'person'> = {
    ...{ id, name, role, team_id: team, email: `${id}@example.com`, password: null, issuer: null, subject: null },
    ...{ active: 1, erased_at: null, created_at: now },
  }
  const token = await store.commit(async (writing) => {
    await writing.insertInto('person').values(person).execute()
    for (const team_id of manages) await writing.insertInto('managing').values({ team_id, person_id: id }).execute()
    return startSession(writing, id, now)
  })
  return {
    id,
    call: async (method, path, body) => {
      const answer = await app.inject({
        method,
        url: path,
        headers: { origin: ORIGIN },
        cookies: { [SESSION_COOKIE]: token },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) }
    },
  }
}

/** A published story of which only the name matters. */
export const addStory = async ({ commit }: Store, slug: string): Promise<void> => {
  const version = { hash: `hash-${slug}`, slug, title: `The story ${slug}`, created_at: 0, created_by: null }
  await commit(async (writing) => {
    const json = { source_json: '{}', compiled_json: '{}', entry_json: '{}' }
    await writing
      .insertInto('story_version')
      .values({ ...version, ...json })
      .execute()
    await writing.insertInto('story').values({ slug, hash: version.hash, origin: 'studio', changed_at: 0 }).execute()
  })
}

/** An attempt as it lies in the store, played to an end unless `changes` say otherwise; three decisions. */
export const addAttempt = async (
  { commit }: Store,
  person: string,
  slug: string,
  changes: Partial<NewRow<'attempt'>> = {},
): Promise<string> => {
  const id = randomUUID()
  const attempt: NewRow<'attempt'> = {
    ...{ id, person_id: person, slug, story_hash: `hash-${slug}`, mode: 'assessment', rubric: '1', seed: 1 },
    ...{
      inputs_json: '[0,1,0]',
      started_at: changes.played_at ?? 0,
      played_at: 0,
      received_at: 0,
      retry_of: null,
      retry_decision: null,
    },
    ...{ ending: 'promise', outcome: 'resolved', points: 4, score: 80, passed: 1, critical_json: '[]' },
    ...changes,
  }
  await commit(async (writing) => {
    await writing.insertInto('attempt').values(attempt).execute()
    await writing.insertInto('attempt_log').values({ attempt_id: id, decisions_json: '[{},{},{}]' }).execute()
  })
  return id
}
