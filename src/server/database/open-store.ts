import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { BoundedClient } from './bounded-client.ts'
import { emptyingLog } from './empty-log.ts'
import { type Commit, createGroupCommit } from './group-commit.ts'
import { holdFile } from './hold-file.ts'
import { migrate } from './migrate.ts'
import { reportDialect } from './report-dialect.ts'
import type { Reading, Tables, Writing } from './schema.ts'
import { openSqlite, sqliteDialect } from './sqlite-dialect.ts'

export type Engine = 'sqlite' | 'postgres'

/** Where everything is kept. Reads go through `read`; whatever is written goes through `commit`. */
export interface Store {
  readonly engine: Engine
  readonly read: Reading
  readonly commit: Commit
  /** Reads much, beside everything else: whatever `work` asks for is of one moment. It must ask for nothing but the database. */
  readonly report: Report
  /** The SQLite file, for backups and for reports beside the writer. */
  readonly file: string | null
  readonly together: number
  /** Whether it can be read and written just now; asked of the database itself. Never rejects. */
  isUsable(): Promise<boolean>
  /** After something was erased: nothing of it stays in the files. PostgreSQL clears up by itself, in its own time. */
  clearTraces(): Promise<void>
  /** Waits for what is being written. */
  close(): Promise<void>
}

export type Report = <T>(work: (read: Reading) => Promise<T>) => Promise<T>

export type StorePlace = {
  /** Most works, and most attempts, that go to disk together; left out: what proved best. */
  readonly together?: number
} & (
  | { readonly engine: 'sqlite' /** Made when missing. */; readonly folder: string }
  | {
      readonly engine: 'postgres'
      readonly url: string
      readonly connections?: number
      /** Milliseconds that one statement may take; left out: a minute. */
      readonly patience?: number
    }
)

const TOGETHER = 500
/** Milliseconds that SQLite may wait by itself for somebody who writes the file from elsewhere. */
const BUSY = 20

/** A row that counts for nothing: whether anything can be written is known by writing only. */
const leaveMark = async (writing: Writing): Promise<void> => {
  const row = { key: 'mark', used: 0, ends_at: 0 }
  const again = { ends_at: 0 }
  await writing
    .insertInto('throttle')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(again))
    .execute()
}

/** Opens the store and brings its tables up to date. Throws `DataInUse` when another server has the same file. */
export const openStore = async (place: StorePlace): Promise<Store> => {
  const opened = place.engine === 'sqlite' ? openFile(place.folder) : openPostgres(place)
  try {
    await opened.migrate()
  } catch (problem) {
    await opened.closeReports()
    await opened.read.destroy()
    opened.letGo()
    throw problem
  }
  const { together = TOGETHER } = place
  const { commit, drained, isStuck } = createGroupCommit(opened.read, together)
  const { engine, read, file } = opened
  const log = engine === 'sqlite' ? emptyingLog(read) : null
  // Whoever waits within SQLite keeps the whole process waiting: from now on the group commit waits in its place.
  if (engine === 'sqlite') await sql`pragma busy_timeout = ${sql.lit(BUSY)}`.execute(read)
  return {
    ...{ engine, read, commit, file, together },
    report: opened.report,
    isUsable: async () => {
      try {
        await read.selectFrom('setting').select('key').limit(1).execute()
        if (isStuck()) await commit(leaveMark)
        return true
      } catch {
        return false
      }
    },
    clearTraces: async () => log?.empty(),
    close: async () => {
      await drained()
      log?.close()
      await opened.closeReports()
      await read.destroy()
      opened.letGo()
    },
  }
}

interface Opened {
  readonly engine: Engine
  readonly read: Reading
  /** Brings the tables up to date, however long it takes. */
  readonly migrate: () => Promise<void>
  readonly report: Report
  readonly closeReports: () => Promise<void>
  readonly file: string | null
  readonly letGo: () => void
}

/** The SQLite file in a data folder. */
export const sqliteFile = (folder: string): string => join(folder, 'defuse.sqlite')

const openFile = (folder: string): Opened => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const letGo = holdFile(join(folder, 'lock'))
  const file = sqliteFile(folder)
  const read = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(file)) })
  const reports = new Kysely<Tables>({ dialect: reportDialect(file) })
  return {
    ...{ engine: 'sqlite', read, file, letGo },
    migrate: () => migrate(read),
    report: (work) => reports.transaction().execute(work),
    closeReports: () => reports.destroy(),
  }
}

const CONNECTIONS = 10
/** Milliseconds after which a database that cannot be reached is a failure. */
const PATIENCE = 10_000
/** Milliseconds after which one that does not answer a statement is one as well. */
const ANSWERED = 60_000
const { builtins, getTypeParser } = pg.types
/** Counts, sums and times fit a double here. */
const NUMBERS = new Set<number>([builtins.INT8, builtins.NUMERIC])

type PostgresPlace = Extract<StorePlace, { engine: 'postgres' }>

const openPool = ({ url, connections = CONNECTIONS }: PostgresPlace, patience: number | undefined): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: PATIENCE,
    Client: BoundedClient,
    query_timeout: patience,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        NUMBERS.has(oid) ? Number : getTypeParser(oid, format as 'text'),
    },
  })
  // An idle connection that the database ends is opened again when it is needed.
  pool.on('error', () => undefined)
  // One that ends while it is in use fails what was asked of it; without this it would end the whole process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const openPostgres = (place: PostgresPlace): Opened => {
  const database = (patience?: number) =>
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(place, patience) }) })
  const read = database(place.patience ?? ANSWERED)
  return {
    ...{ engine: 'postgres', read, file: null, letGo: () => undefined },
    migrate: async () => {
      const unhurried = database()
      await migrate(unhurried).finally(() => unhurried.destroy())
    },
    report: (work) => read.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    closeReports: async () => undefined,
  }
}
