import { type DBSchema, openDB } from 'idb'

/** What became of an attempt that was sent. */
export interface Receipt {
  /** Of the attempt. */
  readonly id: string
  /** `refused`: the server will never take it as it is. */
  readonly state: 'taken' | 'refused'
  /** How many inputs it had, and whether it had ended: sent again when it has gone on since. */
  readonly inputs: number
  readonly ended: boolean
  /** Why it was refused, for people. */
  readonly message: string
}

/** Receipts of this browser. What cannot be kept is sent once more, which the server answers in the same way. */
export interface Receipts {
  all(): Promise<ReadonlyMap<string, Receipt>>
  put(receipt: Receipt): Promise<void>
}

interface Schema extends DBSchema {
  receipts: { key: string; value: unknown }
}

export const openReceipts = async (name = 'defuse-receipts'): Promise<Receipts> => {
  const memory = new Map<string, Receipt>()
  const database = await openDB<Schema>(name, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('receipts', { keyPath: 'id' })
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  }).catch(() => null)
  return {
    all: async () => {
      const rows: readonly unknown[] = (await database?.getAll('receipts').catch(() => [])) ?? []
      return new Map([...rows.filter(isReceipt), ...memory.values()].map((receipt) => [receipt.id, receipt]))
    },
    put: async (receipt) => {
      try {
        if (!database) throw new Error('not kept')
        await database.put('receipts', receipt)
      } catch {
        memory.set(receipt.id, receipt)
      }
    },
  }
}

const isReceipt = (row: unknown): row is Receipt => {
  if (typeof row !== 'object' || row === null) return false
  const { id, state, inputs, ended, message } = row as Partial<Record<keyof Receipt, unknown>>
  return (
    typeof id === 'string' &&
    (state === 'taken' || state === 'refused') &&
    typeof inputs === 'number' &&
    typeof ended === 'boolean' &&
    typeof message === 'string'
  )
}
