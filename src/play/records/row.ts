import { readRecord } from './read-record.ts'
import type { AttemptRecord } from './record.ts'

/** The shape that stored attempts have now; a stored row carries the number it was written with. */
export const SCHEMA = 2

/** `migrations[n]` takes a row of schema n + 1 to schema n + 2. Add one whenever SCHEMA goes up. */
export type Migration = (row: Readonly<Record<string, unknown>>) => Record<string, unknown>
const MIGRATIONS: readonly Migration[] = [(row) => ({ ...row, owner: null })]

export type RowReading =
  | { readonly fits: true; readonly record: AttemptRecord }
  | { readonly fits: false; readonly reason: MisfitReason; readonly at: string }
/** `newer`: written by a later version of this program; `older`: by one that nothing leads on from. */
export type MisfitReason = 'damaged' | 'newer' | 'older'

export const rowOf = (record: AttemptRecord): AttemptRecord & { readonly schema: number } => ({
  schema: SCHEMA,
  ...record,
})

/** Whatever lies in the store → a record of today, or why it is none. Never throws. */
export function readRow(value: unknown, migrations: readonly Migration[] = MIGRATIONS): RowReading {
  const today = migrations.length + 1
  try {
    const schema = schemaOf(value)
    if (schema === null) return { fits: false, reason: 'damaged', at: 'schema' }
    if (schema > today) return { fits: false, reason: 'newer', at: 'schema' }
    if (schema < 1) return { fits: false, reason: 'older', at: 'schema' }
    let row = value as Record<string, unknown>
    for (const migrate of migrations.slice(schema - 1)) row = migrate(row)
    const reading = readRecord(row)
    return reading.ok
      ? { fits: true, record: reading.record }
      : { fits: false, reason: schema < today ? 'older' : 'damaged', at: reading.at }
  } catch {
    return { fits: false, reason: 'damaged', at: 'row' }
  }
}

function schemaOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'schema')) return null
  const schema = (value as Record<string, unknown>)['schema']
  return typeof schema === 'number' && Number.isSafeInteger(schema) ? schema : null
}
