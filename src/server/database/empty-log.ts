import { sql } from 'kysely'
import type { Reading } from './schema.ts'

/** Milliseconds between two tries. */
const PAUSE = 1000

export interface LogEmptying {
  /** Brings what was written into the file itself and leaves nothing beside it; later, while somebody else reads. */
  empty(): Promise<void>
  close(): void
}

/** SQLite's log beside the file holds rows as they were before; the file itself overwrites what is deleted. */
export const emptyingLog = (read: Reading): LogEmptying => {
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const empty = async (): Promise<void> => {
    clearTimeout(timer)
    if (closed) return
    const isDone = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(read).then(
      ({ rows }) => rows[0]?.busy === 0,
      () => false,
    )
    if (!isDone && !closed) timer = setTimeout(empty, PAUSE).unref()
  }

  return {
    empty,
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
