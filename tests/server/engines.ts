import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import { type Engine, openStore, type Store, type StorePlace } from '../../src/server/database/open-store.ts'
import { createDatabase, dropDatabase } from '../../tools/postgres/start-postgres.ts'

export interface EngineUnderTest {
  readonly engine: Engine
  /** A fresh folder or a fresh database; gone after the tests of this block. */
  place(): Promise<StorePlace>
  /** A store in a place, a fresh one unless it is given; closed after the tests of this block. */
  open(place?: StorePlace): Promise<Store>
}

const ENGINES: readonly Engine[] = ['sqlite', 'postgres']

/**
 * The same tests on a real SQLite file and on a real PostgreSQL. Where PostgreSQL cannot run they fail, and say why.
 * `tests` is called once per engine, as the body of a `describe`.
 */
export const describeEachEngine = (
  name: string,
  tests: (open: EngineUnderTest['open'], under: EngineUnderTest) => void,
): void => {
  for (const engine of ENGINES) {
    describe(`${name} (${engine})`, () => {
      const under = prepareEngine(engine)
      tests(under.open, under)
    })
  }
}

/** Places and stores of one engine for the `describe` (or file) that this is called in, and their end after it. */
export const prepareEngine = (engine: Engine): EngineUnderTest => {
  const stores = new Set<Store>()
  const endings: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const store of stores) await store.close()
    for (const end of endings) await end()
  })
  const place = async (): Promise<StorePlace> => {
    const { place: made, end } = engine === 'sqlite' ? await makeFolder() : await makeDatabase()
    endings.push(end)
    return made
  }
  const open = async (at?: StorePlace): Promise<Store> => {
    const opened = await openStore(at ?? (await place()))
    const store = { ...opened, close: () => (stores.delete(store) ? opened.close() : Promise.resolve()) }
    stores.add(store)
    return store
  }
  return { engine, place, open }
}

const makeFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-store-'))
  const end = () => rm(folder, { recursive: true, force: true })
  return { place: { engine: 'sqlite', folder }, end } as const
}

const makeDatabase = async () => {
  const answer = await fetch(inject('postgresStarter'))
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  const url = await createDatabase(said)
  return { place: { engine: 'postgres', url, connections: 4 }, end: () => dropDatabase(url) } as const
}
