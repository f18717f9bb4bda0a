import { DatabaseSync } from 'node:sqlite'

/** Another server has this data open. */
export class DataInUse extends Error {}

/**
 * Keeps a second server away from the same data. The lock is SQLite's own on a file beside the data, so the
 * system lets go of it however the process ends. Returns what lets go of it; throws `DataInUse`.
 */
export const holdFile = (path: string): (() => void) => {
  const lock = new DatabaseSync(path)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (problem) {
    lock.close()
    if (problem instanceof Error && /locked|busy/.test(problem.message)) throw new DataInUse(path, { cause: problem })
    throw problem
  }
  return () => lock.close()
}
