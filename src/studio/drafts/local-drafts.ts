import { signal } from '@preact/signals'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Draft, newDraft } from './draft.ts'
import { readRow, rowOf } from './draft-rows.ts'
import type { Drafts, KeepFailure, Put } from './drafts.ts'

/** Values are unknown on purpose: whoever reads them checks them first. */
interface Schema extends DBSchema {
  drafts: { key: string; value: unknown }
}

const DATABASE = 'defuse-studio'
const VERSION = 1

/** Drafts in this browser's IndexedDB. Never rejects: what cannot be kept is held in memory, and `failure` says why. */
export function openLocalDrafts(name = DATABASE): Drafts & { close(): void } {
  const failure = signal<KeepFailure | null>(null)
  const listeners = new Set<() => void>()
  const memory = new Map<string, Draft>()
  let channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let connection: Promise<IDBPDatabase<Schema>> | null = null

  channel?.addEventListener('message', () => {
    for (const listener of [...listeners]) listener()
  })

  const database = (): Promise<IDBPDatabase<Schema>> => {
    connection ??= openDB<Schema>(name, VERSION, {
      upgrade: (made) => {
        made.createObjectStore('drafts')
      },
      blocking: (_current, _wanted, event) => {
        connection = null
        ;(event.target as IDBDatabase).close()
      },
      terminated: () => {
        connection = null
      },
    })
    return connection
  }

  /** Tries twice: a connection may have been closed under us. */
  const run = async <T>(work: (opened: IDBPDatabase<Schema>) => Promise<T>): Promise<{ readonly value: T } | null> => {
    for (const attempt of ['first', 'again']) {
      try {
        const value = await work(await database())
        failure.value = null
        return { value }
      } catch (error) {
        connection = null
        if (attempt === 'again') failure.value = reasonOf(error)
      }
    }
    return null
  }

  const put = async (draft: Draft): Promise<Put> => {
    const answer = await run(async (opened): Promise<Put> => {
      const writing = opened.transaction('drafts', 'readwrite')
      const stored = readRow(await writing.store.get(draft.id))
      if (stored && stored.revision !== draft.revision) {
        await writing.done
        return { kind: 'conflict', theirs: stored }
      }
      const next = { ...draft, revision: draft.revision + 1 }
      await Promise.all([writing.store.put(rowOf(next), draft.id), writing.done])
      return { kind: 'kept', draft: next }
    })
    if (!answer) {
      memory.set(draft.id, draft)
      return { kind: 'failed', reason: failure.peek() ?? 'failed' }
    }
    if (answer.value.kind === 'kept') {
      memory.delete(draft.id)
      channel?.postMessage('written')
    }
    return answer.value
  }

  return {
    failure,
    list: async () => {
      const rows = (await run((opened) => opened.getAll('drafts')))?.value ?? []
      const stored = rows.flatMap((row) => readRow(row) ?? []).filter(({ id }) => !memory.has(id))
      return [...stored, ...memory.values()].sort((a, b) => b.updatedAt - a.updatedAt)
    },
    get: async (id) => memory.get(id) ?? readRow((await run((opened) => opened.get('drafts', id)))?.value),
    put,
    create: async (text, forkOf) => {
      const draft = newDraft(text, Date.now(), forkOf ?? null)
      const answer = await put(draft)
      return answer.kind === 'kept' ? answer.draft : draft
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      channel?.close()
      // What is still being written is written, and told to nobody.
      channel = null
      connection?.then(
        (opened) => opened.close(),
        () => undefined,
      )
    },
  }
}

function reasonOf(error: unknown): KeepFailure {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'VersionError') return 'newer_version'
  return name === 'SecurityError' || name === 'NotAllowedError' || typeof indexedDB === 'undefined'
    ? 'denied'
    : 'failed'
}
