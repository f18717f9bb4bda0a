import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { ROLES } from '../../src/server/access/reach.ts'
import { SESSION_COOKIE, startSession } from '../../src/server/access/sessions.ts'
import { readConfig } from '../../src/server/config.ts'
import { openServer, type Server } from '../../src/server/open-server.ts'

/** What the fuzzer asks of the process that it attacks; sent over the channel between them, not over HTTP. */
export type Ask = 'ways' | 'memory'
export interface Started {
  readonly url: string
}
export interface WaysAnswer {
  readonly cookies: readonly string[]
  readonly known: readonly string[]
}
/** Bytes, after everything that can be given back was given back. */
export interface MemoryAnswer {
  readonly heap: number
  readonly rss: number
}

const [folder = '', stories] = process.argv.slice(2)
const PEOPLE_OF_A_ROLE = 3

/** Everybody is (again) who they were, in office and signed in: what was tried before may have changed that. */
const ways = async ({ store }: Server, people: ReadonlyMap<string, string>, teams: readonly string[]) => {
  const tokens = await store.commit(async (writing) => {
    const found: string[] = []
    for (const id of teams) {
      const team = { id, name: `Team ${id}`, created_at: 0 }
      await writing
        .insertInto('team')
        .values(team)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    for (const [id, role] of people) {
      await writing
        .updateTable('person')
        .set({ role: role as 'admin', active: 1, team_id: teams[0] ?? null })
        .where('id', '=', id)
        .execute()
      const managing = { team_id: teams[0] ?? '', person_id: id }
      await writing
        .insertInto('managing')
        .values(managing)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      found.push(await startSession(writing, id, Date.now()))
    }
    return found
  })
  const named = await Promise.all(
    (['attempt', 'assignment', 'team', 'person'] as const).map((table) =>
      store.read.selectFrom(table).select('id').limit(20).execute(),
    ),
  )
  const slugs = await store.read.selectFrom('story_version').select(['slug', 'hash']).limit(20).execute()
  return {
    cookies: tokens.map((token) => `${SESSION_COOKIE}=${token}`),
    known: [...people.keys(), ...named.flat().map(({ id }) => id), ...slugs.flatMap(({ slug, hash }) => [slug, hash])],
  } satisfies WaysAnswer
}

const addPeople = async ({ store }: Server): Promise<ReadonlyMap<string, string>> => {
  const people = new Map(ROLES.flatMap((role) => Array.from({ length: PEOPLE_OF_A_ROLE }, () => [randomUUID(), role])))
  const none = { team_id: null, password: null, issuer: null, subject: null, erased_at: null }
  await store.commit(async (writing) => {
    for (const [id, role] of people) {
      const person = { id, email: `${id}@example.com`, name: role, role, active: 1, created_at: 0, ...none } as const
      await writing.insertInto('person').values(person).execute()
    }
  })
  return people
}

const memory = (): MemoryAnswer => {
  for (let round = 0; round < 4; round += 1) globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed, rss }
}

const server = await openServer({
  config: readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }, folder),
  pages: null,
  ...(stories !== undefined && { stories }),
})
const people = await addPeople(server)
const teams = [randomUUID(), randomUUID()]
process.on('message', async (ask: Ask) => {
  process.send?.(ask === 'ways' ? await ways(server, people, teams) : memory())
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url: await server.app.listen({ host: '127.0.0.1', port: 0 }) } satisfies Started)
