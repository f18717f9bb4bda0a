import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { NewRow, Tables, Writing } from '../database/schema.ts'

/** How rows of a table are inserted, several at once. */
export interface Inserting<T extends keyof Tables> {
  readonly table: T
  readonly columns: readonly (keyof NewRow<T> & string)[]
  readonly key: readonly (keyof NewRow<T> & string)[]
  /** What becomes of a column when its key is there already; none: the row stays as it is. */
  readonly update?: Readonly<Record<string, RawBuilder<unknown>>>
  /** Gives back this column of the rows that were inserted. */
  readonly returning?: keyof NewRow<T> & string
}

/** Rows in one statement; powers of two, so that few statements have to be prepared. */
const SIZES = [64, 32, 16, 8, 4, 2, 1]

/** Statements by engine, kind and number of rows. */
const prepared = new WeakMap<object, Map<object, Map<number, string>>>()

/** Inserts rows in as few statements as can be, without having each put together anew: attempts come in by the thousand. */
export const writeRows = async <T extends keyof Tables>(
  writing: Writing,
  inserting: Inserting<T>,
  rows: readonly NewRow<T>[],
): Promise<readonly unknown[]> => {
  const returned: unknown[] = []
  for (let from = 0; from < rows.length; ) {
    const size = SIZES.find((fits) => fits <= rows.length - from) ?? 1
    const values = rows
      .slice(from, from + size)
      .flatMap((row) => inserting.columns.map((column) => (row as Record<string, unknown>)[column] ?? null))
    const answer = await writing.executeQuery(CompiledQuery.raw(statementFor(writing, inserting, size), values))
    const { returning } = inserting
    if (returning) for (const row of answer.rows as readonly Record<string, unknown>[]) returned.push(row[returning])
    from += size
  }
  return returned
}

const statementFor = <T extends keyof Tables>(writing: Writing, inserting: Inserting<T>, size: number): string => {
  const ofEngine = within(prepared, writing.getExecutor().adapter, () => new Map<object, Map<number, string>>())
  const ofKind = within(ofEngine, inserting, () => new Map<number, string>())
  return within(ofKind, size, () => build(inserting, size).compile(writing).sql)
}

const within = <K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const build = <T extends keyof Tables>(
  { table, columns, key, update, returning }: Inserting<T>,
  size: number,
): RawBuilder<unknown> => {
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const row = sql`(${sql.join(columns.map(() => sql.val(null)))})`
  const changes = Object.entries(update ?? {}).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const then = update ? sql`do update set ${sql.join(changes)}` : sql`do nothing`
  const back = returning ? sql` returning ${sql.ref(returning)}` : sql``
  return sql`insert into ${sql.table(table)} (${refs(columns)}) values ${sql.join(Array.from({ length: size }, () => row))}
    on conflict (${refs(key)}) ${then}${back}`
}
