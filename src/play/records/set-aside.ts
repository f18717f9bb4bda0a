import { type Database, type SetAside, transact, type Writing } from './database.ts'
import { readRow, rowOf } from './row.ts'

/** Moves a stored thing out of the way, whole, within the caller's transaction. */
export async function setAside(
  writing: Writing,
  from: SetAside['from'],
  key: IDBValidKey,
  value: unknown,
  why: Pick<SetAside, 'reason' | 'at'>,
): Promise<void> {
  const kept: SetAside = { from, key, value, ...why, date: new Date().toISOString(), seen: false }
  await writing.objectStore('set_aside').add(kept)
  await writing.objectStore(from).delete(key as string)
}

/** Puts back what an earlier version of this program could not read and this one can. */
export async function takeBack(database: Database): Promise<void> {
  if ((await database.count('set_aside')) === 0) return
  await transact(database, async (writing) => {
    const attempts = writing.objectStore('attempts')
    for await (const cursor of writing.objectStore('set_aside')) {
      if (!isSetAside(cursor.value) || cursor.value.from !== 'attempts') continue
      const reading = readRow(cursor.value.value)
      if (!reading.fits || (await attempts.getKey(reading.record.id)) !== undefined) continue
      await attempts.put(rowOf(reading.record))
      await cursor.delete()
    }
  })
}

export async function countUnseen(database: Database): Promise<number> {
  const kept = await database.getAll('set_aside')
  return kept.filter((one) => !isSetAside(one) || !one.seen).length
}

/** The person knows: the notice need not come back at the next start. */
export async function markSeen(database: Database): Promise<void> {
  await transact(database, async (writing) => {
    for await (const cursor of writing.objectStore('set_aside')) {
      if (isSetAside(cursor.value) && !cursor.value.seen) await cursor.update({ ...cursor.value, seen: true })
    }
  })
}

export async function exportAll(database: Database): Promise<string> {
  return toJson(await database.getAll('set_aside'))
}

function isSetAside(value: unknown): value is SetAside {
  return typeof value === 'object' && value !== null && 'from' in value && 'reason' in value && 'seen' in value
}

/** JSON of anything that a database can hold, also of what JSON cannot say. */
export function toJson(value: unknown): string {
  const above: unknown[] = []
  return JSON.stringify(
    value,
    function (this: unknown, _key, inner: unknown) {
      while (above.length > 0 && above.at(-1) !== this) above.pop()
      if (typeof inner === 'bigint') return `${inner}n`
      if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner)
      if (typeof inner !== 'object' || inner === null) return inner
      if (above.includes(inner)) return '(refers to itself)'
      const sayable =
        inner instanceof Map || inner instanceof Set
          ? [...inner]
          : ArrayBuffer.isView(inner) && !(inner instanceof DataView)
            ? Array.from(inner as Uint8Array)
            : inner
      above.push(sayable)
      return sayable
    },
    2,
  )
}
