import { setTimeout } from 'node:timers/promises'
import type { Reading, Writing } from './schema.ts'

/** Runs `work` within a transaction; resolves once it is on disk, rejects with what `work` threw, which is undone alone. */
export type Commit = <T>(work: (writing: Writing) => Promise<T>) => Promise<T>

export interface GroupCommit {
  readonly commit: Commit
  /** Resolves when nothing is under way any more. */
  readonly drained: () => Promise<void>
}

interface Waiting {
  readonly work: (writing: Writing) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (problem: unknown) => void
}

/** PostgreSQL: a serialization failure, or a deadlock between two processes. The group is run again. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01'])
const TRIES = 12
/** Milliseconds, at most: those who got in each other's way must not meet again at once. */
const LONGEST_WAIT = 200

/**
 * One transaction for all that came in while the one before was on its way to disk: a commit costs the same for many
 * as for one, and later ones wait for no more than `largest`. A work may be run more than once and must not wait for anything but the database.
 */
export const createGroupCommit = (database: Reading, largest: number): GroupCommit => {
  const queue: Waiting[] = []
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
      await commitGroup(database, queue.splice(0, largest))
    }
    running = null
  }

  return { commit, drained: async () => running ?? undefined }
}

const commitGroup = async (database: Reading, group: readonly Waiting[]): Promise<void> => {
  try {
    const values = await inTransaction(database, async (writing) => {
      const found: unknown[] = []
      for (const { work } of group) found.push(await work(writing))
      return found
    })
    for (const [at, { resolve }] of group.entries()) resolve(values[at])
  } catch (problem) {
    const [first] = group
    if (group.length === 1) first?.reject(problem)
    // One of them failed and took the others with it: each by itself, so that only the one fails.
    else for (const one of group) await commitGroup(database, [one])
  }
}

const inTransaction = async <T>(database: Reading, work: (writing: Writing) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (problem) {
      if (attempt >= TRIES || !WORTH_ANOTHER_TRY.has(codeOf(problem))) throw problem
      await setTimeout(Math.random() * Math.min(2 ** attempt, LONGEST_WAIT))
    }
  }
}

const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : ''
