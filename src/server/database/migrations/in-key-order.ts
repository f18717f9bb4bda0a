import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Lays the rows of a table in the order of its primary key: what is read together lies together, and a row is found and
 * written once instead of twice. Only SQLite can be told so; the table is the same.
 */
export const inKeyOrder =
  (database: Kysely<unknown>) =>
  <Name extends string, Column extends string>(
    table: CreateTableBuilder<Name, Column>,
  ): CreateTableBuilder<Name, Column> =>
    database.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table
