import { type Database, isClosed, isFull, type OpenOptions, openDatabase, reasonOf } from './database.ts'
import type { Notices } from './notices.ts'

/** The database as long as there is one. Work that it cannot do says so by a notice and gives null. */
export interface Connection {
  run<T>(work: (database: Database) => Promise<T>): Promise<{ readonly value: T } | null>
  close(): void
}

/** Never rejects. A connection that was lost is opened again once it is needed; one that was refused is not. */
export async function connect(options: OpenOptions, notices: Notices): Promise<Connection> {
  let database: Database | null = null
  let refused = false

  const open = async (): Promise<void> => {
    try {
      const opened = await openDatabase(options, {
        blocked: () => notices.show('blocked_by_other_tab'),
        released: (forUpdate) => {
          database = null
          if (forUpdate) notices.show('closed_for_update')
        },
        lost: () => {
          database = null
        },
      })
      database = opened
      notices.drop('blocked_by_other_tab')
      notices.drop('closed_for_update')
    } catch (error) {
      refused = true
      notices.show('nothing_is_kept', { reason: reasonOf(error) })
    }
  }

  const run: Connection['run'] = async (work) => {
    for (const attempt of ['first', 'again'] as const) {
      if (!database && !refused) await open()
      if (!database) return null
      try {
        const value = await work(database)
        return { value }
      } catch (error) {
        if (isClosed(error) && attempt === 'first') {
          database.close()
          database = null
          continue
        }
        if (isFull(error)) notices.show('storage_full')
        else notices.show('nothing_is_kept', { reason: reasonOf(error) })
        return null
      }
    }
    return null
  }

  await open()
  return {
    run,
    close: () => {
      refused = true
      database?.close()
      database = null
    },
  }
}
