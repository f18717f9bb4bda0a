import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SharedDraft } from '../../wire/studio.ts'
import type { DraftText } from '../drafts/draft.ts'

/** A text as the server had it, with its revision there. */
export interface Base extends DraftText {
  readonly revision: number
  readonly binned: boolean
}

/** What this browser knows of a draft on the server. A draft with a row is on its way there or has been there. */
export interface Known {
  readonly id: string
  /** What this text and the server's last had in common; null: the server has none yet. */
  readonly base: Base | null
  /** Another's text that changes the same lines, until somebody has decided. */
  readonly theirs: SharedDraft | null
}

/** Values are unknown on purpose: whoever reads them checks them first. */
interface Schema extends DBSchema {
  known: { key: string; value: unknown }
}

export interface KnownRows {
  get(id: string): Promise<Known | null>
  put(known: Known): Promise<void>
  all(): Promise<readonly Known[]>
  close(): void
}

const DATABASE = 'defuse-studio-server'
/** The shape that rows have now. */
const SCHEMA = 1

/** Kept beside the drafts in this browser, so that a merge has a common text to go back to. Never rejects: held in memory where nothing can be kept. */
export function openKnownRows(name = DATABASE): KnownRows {
  const memory = new Map<string, Known>()
  let connection: Promise<IDBPDatabase<Schema>> | null = null

  const run = async <T>(work: (opened: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> => {
    try {
      connection ??= openDB<Schema>(name, 1, {
        upgrade: (made) => {
          made.createObjectStore('known')
        },
        terminated: () => {
          connection = null
        },
      })
      return await work(await connection)
    } catch {
      connection = null
      return null
    }
  }

  return {
    get: async (id) => memory.get(id) ?? readKnown(await run((opened) => opened.get('known', id))),
    put: async (known) => {
      const done = await run(async (opened) => {
        await opened.put('known', { schema: SCHEMA, ...known }, known.id)
        return true
      })
      if (done) memory.delete(known.id)
      else memory.set(known.id, known)
    },
    all: async () => {
      const rows = (await run((opened) => opened.getAll('known'))) ?? []
      const stored = rows.flatMap((row) => readKnown(row) ?? []).filter(({ id }) => !memory.has(id))
      return [...stored, ...memory.values()]
    },
    close: () => {
      connection?.then(
        (opened) => opened.close(),
        () => undefined,
      )
    },
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: Record<string, unknown>): boolean =>
  isObject(value['files']) &&
  Object.values(value['files']).every((text) => typeof text === 'string') &&
  typeof value['plays'] === 'string' &&
  Number.isSafeInteger(value['revision'])

/** Whatever lies in the store → what is known, or null. */
function readKnown(value: unknown): Known | null {
  if (!isObject(value) || value['schema'] !== SCHEMA || typeof value['id'] !== 'string') return null
  const { id, base, theirs } = value
  if (base !== null && !(isObject(base) && isText(base) && typeof base['binned'] === 'boolean')) return null
  if (theirs !== null && !(isObject(theirs) && isText(theirs) && isObject(theirs['updatedBy']))) return null
  return { id, base: base as Base | null, theirs: theirs as SharedDraft | null }
}
