import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** Kibibytes of the file that are kept at hand; SQLite's own choice is 2000. */
const CACHE = 32_000
/** With the last one what is deleted is overwritten: who was erased is not found in the file either. */
const WRITING = ['journal_mode = wal', 'synchronous = full', 'fullfsync = 1', 'foreign_keys = on', 'secure_delete = on']
/** Most prepared statements that are kept. */
const KEPT = 500

/**
 * Opens the file with every commit on disk before it is answered for. One process writes; see `holdFile`.
 * `readOnly` is for reports beside the writer.
 */
export const openSqlite = (path: string, readOnly = false): DatabaseSync => {
  const database = new DatabaseSync(path, { readOnly })
  database.exec('pragma busy_timeout = 5000')
  database.exec(`pragma cache_size = -${CACHE}`)
  if (readOnly) return database
  for (const pragma of WRITING) database.exec(`pragma ${pragma}`)
  return database
}

/** Kysely's SQLite dialect over Node's own SQLite. */
export const sqliteDialect = (database: DatabaseSync): SqliteDialect =>
  new SqliteDialect({ database: kyselyDatabase(database) })

const kyselyDatabase = (database: DatabaseSync): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (given) => {
      // Where the disk is full SQLite has ended the transaction by itself, and that is what has to be told.
      if (given === 'rollback' && !database.isTransaction) return NOTHING
      // A transaction that begins by reading could not be raised to a writing one.
      const sql = given === 'begin' ? 'begin immediate' : given
      const known = kept.get(sql)
      if (known) return known
      const statement = kyselyStatement(database.prepare(sql))
      if (kept.size >= KEPT) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

const kyselyStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
})
