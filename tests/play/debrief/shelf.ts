import { signal } from '@preact/signals'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import type { PutResult, Records } from '../../../src/play/records/records.ts'

type Kept = PutResult['kept']

/** Records that live in a map. `answer` says what happens to the next writing: `fail` rejects. */
export function createShelf(...records: readonly AttemptRecord[]) {
  const all = new Map(records.map((record) => [record.id, record]))
  const changed = signal(0)
  const shelf = {
    answer: 'stored' as Kept | 'fail',
    writings: 0,
    all,
    changed,
    get: async (id: string): Promise<AttemptRecord | null> => all.get(id) ?? null,
    list: async (): Promise<AttemptRecord[]> => [...all.values()].sort((a, b) => b.updatedAt - a.updatedAt),
    put: async (record: AttemptRecord): Promise<PutResult> => {
      shelf.writings += 1
      if (shelf.answer === 'fail') throw new TypeError('not a record that can be kept')
      const kept = { ...record, revision: record.revision + 1 }
      all.set(kept.id, kept)
      changed.value += 1
      return { record: kept, kept: shelf.answer }
    },
  } satisfies Pick<Records, 'get' | 'list' | 'put' | 'changed'> & Record<string, unknown>
  return shelf
}
