import { signal } from '@preact/signals'
import { defaults, type SettingsValues } from '../../ui/settings.ts'
import { erase, type Read, readAll, readOne, write } from './attempt-rows.ts'
import { type Connection, connect } from './connection.ts'
import { DATABASE_VERSION, type OpenOptions } from './database.ts'
import { createNotices } from './notices.ts'
import { connectTabs } from './other-tabs.ts'
import { readRecord } from './read-record.ts'
import type { AttemptRecord } from './record.ts'
import type { PutResult, Records } from './records.ts'
import { countUnseen, exportAll, markSeen, takeBack } from './set-aside.ts'
import { isFirstAsking, readSettings, writeSettings } from './settings-row.ts'

const OPTIONS: OpenOptions = { name: 'defuse', version: DATABASE_VERSION, patience: 4000 }

/** Opens what this browser keeps; never rejects. Without storage everything works and is gone with the tab. */
export async function openRecords(options: Partial<OpenOptions> = {}): Promise<Records> {
  const { name, version, patience } = { ...OPTIONS, ...options }
  const notices = createNotices()
  const changed = signal(0)
  const bump = (): void => {
    changed.value = changed.peek() + 1
  }
  const tabs = connectTabs(name, bump)
  const wrote = (): void => {
    bump()
    tabs.tell()
  }
  const connection = await connect({ name, version, patience }, notices)
  const inOrder = createQueue()

  let owner: string | null = null
  const isOwn = (record: AttemptRecord): boolean => record.owner === null || record.owner === owner

  /** What could not be written; it is seen instead of what is stored. */
  const memory = new Map<string, AttemptRecord>()
  let settings: SettingsValues | null = null
  /** The last revision that this tab wrote of each attempt. */
  const written = new Map<string, number>()
  /** Where this tab's play went when another tab had gone further, up to which of its revisions. */
  const forks = new Map<string, { readonly id: string; readonly newer: number }>()

  await connection.run(takeBack)
  await tellSetAside()

  async function tellSetAside(): Promise<void> {
    const unseen = (await connection.run(countUnseen))?.value ?? 0
    if (unseen > 0) notices.show('set_aside', { count: unseen })
  }

  async function read<T>(work: Parameters<typeof connection.run<Read<T>>>[0]): Promise<T | null> {
    const answer = await connection.run(work)
    if (!answer) return null
    if (answer.value.misfits > 0) await tellSetAside()
    return answer.value.found
  }

  async function put(record: AttemptRecord): Promise<PutResult> {
    const fork = forks.get(record.id)
    const target =
      fork && record.revision < fork.newer
        ? { ...record, id: fork.id, forkOf: record.id, revision: written.get(fork.id) ?? 0 }
        : record
    const answer = await connection.run((database) => write(database, target, written.get(target.id)))
    if (!answer) {
      memory.set(target.id, target)
      bump()
      return { record: target, kept: 'in_memory' }
    }
    const { found, newer, misfits } = answer.value
    written.set(found.id, found.revision)
    memory.delete(target.id)
    notices.drop('storage_full')
    if (newer !== null) {
      forks.set(target.id, { id: found.id, newer })
      notices.show('played_in_two_tabs')
    }
    if (misfits > 0) await tellSetAside()
    wrote()
    if (found.summary) askToPersist(connection)
    return { record: found, kept: found.id === record.id ? 'stored' : 'forked' }
  }

  return {
    notices: notices.shown,
    changed,
    setOwner: (person) => {
      if (person === owner) return
      owner = person
      bump()
    },
    list: () =>
      inOrder(async () => {
        const stored = (await read(readAll)) ?? []
        const all = [...stored.filter((record) => !memory.has(record.id)), ...memory.values()]
        return all.filter(isOwn).sort((a, b) => b.updatedAt - a.updatedAt)
      }),
    get: (id) =>
      inOrder(async () => {
        const found = memory.get(id) ?? (await read((database) => readOne(database, id)))
        return found && isOwn(found) ? found : null
      }),
    put: (record) => {
      const reading = readRecord(record.revision === 0 && record.owner === null ? { ...record, owner } : record)
      return reading.ok
        ? inOrder(() => put(reading.record))
        : Promise.reject(new TypeError(`not a record that can be kept: ${reading.at}`))
    },
    remove: (id) =>
      inOrder(async () => {
        await connection.run((database) => erase(database, id))
        memory.delete(id)
        written.delete(id)
        wrote()
      }),
    loadSettings: () => inOrder(async () => settings ?? (await read(readSettings)) ?? defaults),
    saveSettings: (values) =>
      inOrder(async () => {
        const answer = await connection.run((database) => writeSettings(database, values))
        settings = answer ? null : values
        wrote()
      }),
    dismiss: async (code) => {
      notices.drop(code)
      if (code === 'set_aside') await inOrder(() => connection.run(markSeen))
    },
    exportSetAside: () => inOrder(async () => (await connection.run(exportAll))?.value ?? '[]'),
    close: () => {
      tabs.close()
      connection.close()
    },
  }
}

/** One thing after the other, so that a page that reads sees what the page before it has written. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** A finished attempt is worth keeping when the disk runs short. Asked once, since browsers may show a question. */
function askToPersist(connection: Connection): void {
  connection
    .run(async (database) => {
      if (await isFirstAsking(database)) await globalThis.navigator?.storage?.persist?.()
    })
    .catch(() => undefined)
}
