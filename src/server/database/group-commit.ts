import { setTimeout } from 'node:timers/promises'
import type { Reading, Writing } from './schema.ts'
import { isOfDatabase, troubleOf } from './troubles.ts'

/** Runs `work` within a transaction; resolves once it is on disk, rejects with what `work` threw, which is undone alone. */
export type Commit = <T>(work: (writing: Writing) => Promise<T>) => Promise<T>

export interface GroupCommit {
  readonly commit: Commit
  /** Resolves when nothing is under way any more. */
  readonly drained: () => Promise<void>
  /** Whether the last group that was tried came to nothing because the database could not take it. */
  readonly isStuck: () => boolean
}

interface Waiting {
  readonly work: (writing: Writing) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (problem: unknown) => void
}

/** Milliseconds in which others who are in the way may get out of it. */
const PATIENCE = 5000
/** Whoever was overtaken finds it when they look again; what fails each time is a fault of ours. */
const LOOKS = 4
/** Milliseconds, at most: those who got in each other's way must not meet again at once. */
const LONGEST_WAIT = 200

/**
 * One transaction for all that came in while the one before was on its way to disk: a commit costs the same for many
 * as for one, and later ones wait for no more than `largest`. A work may be run more than once and must not wait for anything but the database.
 */
export const createGroupCommit = (database: Reading, largest: number): GroupCommit => {
  const queue: Waiting[] = []
  let stuck = false
  let running: Promise<void> | null = null

  const commit = <T>(work: (writing: Writing) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as (value: unknown) => void, reject })
      running ??= run()
    })

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      // What arrives in the same turn comes along; and one who writes again and again keeps nobody else waiting.
      await new Promise((resolve) => setImmediate(resolve))
      stuck = (await commitGroup(database, queue.splice(0, largest))) !== null
    }
    running = null
  }

  return { commit, drained: async () => running ?? undefined, isStuck: () => stuck }
}

/** Returns why the database could take nothing, if that is so. */
const commitGroup = async (database: Reading, group: readonly Waiting[]): Promise<Error | null> => {
  try {
    const values = await inTransaction(database, async (writing) => {
      const found: unknown[] = []
      for (const { work } of group) found.push(await work(writing))
      return found
    })
    for (const [at, { resolve }] of group.entries()) resolve(values[at])
    return null
  } catch (problem) {
    const stuck = isOfDatabase(problem) ? problem : null
    // None of them is to blame; and where the connection broke it may be written: only who asked may ask again.
    if (stuck || group.length === 1) rejectAll(group, problem)
    else return commitEach(database, group)
    return stuck
  }
}

/** One of them failed and took the others with it: each by itself, so that only the one fails. */
const commitEach = async (database: Reading, group: readonly Waiting[]): Promise<Error | null> => {
  for (const [at, one] of group.entries()) {
    const stuck = await commitGroup(database, [one])
    if (!stuck) continue
    rejectAll(group.slice(at + 1), stuck)
    return stuck
  }
  return null
}

const rejectAll = (group: readonly Waiting[], problem: unknown): void => {
  for (const { reject } of group) reject(problem)
}

const inTransaction = async <T>(database: Reading, work: (writing: Writing) => Promise<T>): Promise<T> => {
  const started = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (problem) {
      const trouble = troubleOf(problem)
      const again =
        trouble === 'in_the_way' ? performance.now() - started < PATIENCE : trouble === 'overtaken' && attempt < LOOKS
      if (!again) throw problem
      await setTimeout(Math.random() * Math.min(2 ** attempt, LONGEST_WAIT))
    }
  }
}
