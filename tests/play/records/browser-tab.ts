import { afterEach, beforeEach, vi } from 'vitest'
import { openRecords } from '../../../src/play/records/open-records.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import type { Records } from '../../../src/play/records/records.ts'
import { attempt } from './sample.ts'

const opened: Records[] = []
/** Of the database of this one test. */
export let name = ''

beforeEach(() => {
  name = `defuse-${crypto.randomUUID()}`
})

afterEach(async () => {
  vi.restoreAllMocks()
  for (const records of opened.splice(0)) records.close()
  await answer(indexedDB.deleteDatabase(name))
})

/** A tab of the browser: its own connection to the same database. */
export async function openTab(options: Parameters<typeof openRecords>[0] = {}): Promise<Records> {
  const records = await openRecords({ name, ...options })
  opened.push(records)
  return records
}

export const codes = (records: Records): string[] => records.notices.value.map((notice) => notice.code)

/** Straight into the database, past all checks. */
export async function raw<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await answer(indexedDB.open(name))
  try {
    return await answer(work(database.transaction(store, 'readwrite').objectStore(store)))
  } finally {
    database.close()
  }
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export const playedOn = (record: AttemptRecord, ...inputs: number[]): AttemptRecord => ({
  ...record,
  attempt: { ...attempt, inputs: [...record.attempt.inputs, ...inputs] },
  updatedAt: record.updatedAt + 1,
})
