import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { FailureReason } from './notices.ts'
import type { MisfitReason } from './row.ts'

/** Values are unknown on purpose: whoever reads them checks them first. */
export interface Schema extends DBSchema {
  attempts: { key: IDBValidKey; value: unknown }
  settings: { key: string; value: unknown }
  set_aside: { key: number; value: unknown }
}

/** A stored thing that could not be read, kept as it was. */
export interface SetAside {
  readonly from: 'attempts' | 'settings'
  readonly key: IDBValidKey
  readonly reason: MisfitReason
  /** The field that did not fit. */
  readonly at: string
  /** ISO date and time */
  readonly date: string
  readonly value: unknown
  /** The person has been told. */
  readonly seen: boolean
}

export const STORES = ['attempts', 'settings', 'set_aside'] as const
export type Store = (typeof STORES)[number]
export type Database = IDBPDatabase<Schema>
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>

export const DATABASE_VERSION = 1

export interface OpenOptions {
  readonly name: string
  readonly version: number
  /** Milliseconds to wait for an answer before playing on without storage. */
  readonly patience: number
}

export interface Watch {
  /** An older version of the program in another tab is in the way. */
  blocked(): void
  /** This connection is in the way of a newer version (or of a deletion) and has been closed. */
  released(forUpdate: boolean): void
  /** The browser closed the connection by itself. */
  lost(): void
}

export class StorageFailure extends Error {
  readonly reason: FailureReason
  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`storage: ${reason}`, options)
    this.reason = reason
  }
}

/** Opens the database and makes its stores; rejects with a StorageFailure. */
export async function openDatabase({ name, version, patience }: OpenOptions, watch: Watch): Promise<Database> {
  let waited: ReturnType<typeof setTimeout> | undefined
  try {
    if (typeof indexedDB === 'undefined') throw new StorageFailure('denied')
    const opening = openDB<Schema>(name, version, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) {
          database.createObjectStore('attempts', { keyPath: 'id' })
          database.createObjectStore('settings')
          database.createObjectStore('set_aside', { autoIncrement: true })
        }
      },
      blocked: watch.blocked,
      blocking: (_current, wanted, event) => {
        ;(event.target as IDBDatabase).close()
        watch.released(wanted !== null)
      },
      terminated: watch.lost,
    })
    const silence = new Promise<'silence'>((resolve) => {
      waited = setTimeout(() => resolve('silence'), patience)
    })
    const answer = await Promise.race([opening, silence])
    if (answer === 'silence') {
      // An answer that comes after we gave up would hold the database for nothing.
      opening.then(
        (late) => late.close(),
        () => undefined,
      )
      throw new StorageFailure('no_answer')
    }
    if (STORES.some((store) => !answer.objectStoreNames.contains(store))) {
      answer.close()
      throw new StorageFailure('damaged')
    }
    return answer
  } catch (error) {
    throw error instanceof StorageFailure ? error : new StorageFailure(reasonOf(error), { cause: error })
  } finally {
    clearTimeout(waited)
  }
}

/** All or nothing over every store. Rejects with what really went wrong: a full disk only shows on the transaction. */
export async function transact<T>(database: Database, work: (writing: Writing) => Promise<T>): Promise<T> {
  const writing: Writing = database.transaction([...STORES], 'readwrite')
  try {
    const value = await work(writing)
    await writing.done
    return value
  } catch (error) {
    try {
      writing.abort()
    } catch {
      // It is over already; `done` tells how.
    }
    throw await writing.done.then(
      () => error,
      (cause: unknown) => (isFull(cause) ? cause : error),
    )
  }
}

/** What an error of the storage means for the person who plays. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof StorageFailure) return error.reason
  switch (nameOf(error)) {
    case 'VersionError':
      return 'newer_version'
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError':
      return 'denied'
    case 'UnknownError':
    case 'NotFoundError':
    case 'DataError':
    case 'NotReadableError':
      return 'damaged'
    default:
      return 'failed'
  }
}

export const isFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError'
/** The connection has gone since it was opened; a new one may work. */
export const isClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError'

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
