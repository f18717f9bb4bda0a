import { type Database, transact } from './database.ts'
import { type AttemptRecord, newAttemptId } from './record.ts'
import { readRow, rowOf } from './row.ts'
import { setAside } from './set-aside.ts'

/** What one reading found; `misfits` stored things were set aside on the way. */
export interface Read<T> {
  readonly found: T
  readonly misfits: number
}

export async function readAll(database: Database): Promise<Read<AttemptRecord[]>> {
  const rows = await database.getAll('attempts')
  const readings = rows.map((row) => readRow(row))
  const found = readings.flatMap((reading) => (reading.fits ? [reading.record] : []))
  return { found, misfits: found.length === rows.length ? 0 : await clearMisfits(database) }
}

/** Looks again within one writing transaction, since another tab may have written in between. */
function clearMisfits(database: Database): Promise<number> {
  return transact(database, async (writing) => {
    const attempts = writing.objectStore('attempts')
    let misfits = 0
    for (const key of await attempts.getAllKeys()) {
      const row: unknown = await attempts.get(key)
      const reading = readRow(row)
      if (reading.fits) continue
      await setAside(writing, 'attempts', key, row, reading)
      misfits += 1
    }
    return misfits
  })
}

export async function readOne(database: Database, id: string): Promise<Read<AttemptRecord | null>> {
  const row: unknown = await database.get('attempts', id)
  if (row === undefined) return { found: null, misfits: 0 }
  const reading = readRow(row)
  if (reading.fits) return { found: reading.record, misfits: 0 }
  const misfits = await clearMisfits(database)
  return { found: null, misfits }
}

export interface Write extends Read<AttemptRecord> {
  /** Null, or the revision that another tab had written meanwhile. */
  readonly newer: number | null
}

/**
 * Compare and set in one transaction: a record that somebody else has written since `record` was read stays as it
 * is, and `record` becomes an attempt of its own. `ours` is the last revision of it that this tab wrote, if any.
 */
export function write(database: Database, record: AttemptRecord, ours: number | undefined): Promise<Write> {
  return transact(database, async (writing) => {
    const attempts = writing.objectStore('attempts')
    const row: unknown = await attempts.get(record.id)
    const reading = row === undefined ? null : readRow(row)
    if (reading && !reading.fits) await setAside(writing, 'attempts', record.id, row, reading)
    const stored = reading?.fits ? reading.record : null
    const free = stored === null || stored.revision <= record.revision || isOwnLast(stored, record, ours)
    const saved: AttemptRecord = free
      ? { ...record, revision: Math.max(stored?.revision ?? 0, record.revision) + 1 }
      : { ...record, id: newAttemptId(), forkOf: record.id, revision: 1 }
    await attempts.put(rowOf(saved))
    return { found: saved, misfits: reading && !reading.fits ? 1 : 0, newer: free ? null : stored.revision }
  })
}

/** This tab wrote the stored one itself and did not wait for its revision before writing on. */
function isOwnLast(stored: AttemptRecord, record: AttemptRecord, ours: number | undefined): boolean {
  return stored.revision === ours && record.updatedAt >= stored.updatedAt
}

export async function erase(database: Database, id: string): Promise<void> {
  await database.delete('attempts', id)
}
