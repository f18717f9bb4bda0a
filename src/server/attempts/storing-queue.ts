import type { Store } from '../database/open-store.ts'
import { isOfDatabase } from '../database/troubles.ts'
import { momentName } from '../replays/seen-moment.ts'
import type { AttemptToStore } from './attempt-to-store.ts'
import { type Storing, storeAttempt, storeAttempts } from './store-attempt.ts'

export interface StoringQueue {
  /** Resolves once the attempt is on disk. */
  store(attempt: AttemptToStore): Promise<Storing>
}

interface Waiting {
  readonly attempt: AttemptToStore
  readonly resolve: (storing: Storing) => void
  readonly reject: (problem: unknown) => void
}

/** Most attempts that are written together. */
const LARGEST = 256
/** Moments that are remembered as being in the database. */
const MOST_KNOWN = 100_000

/** Writes attempts that come in at the same time together, with few statements for many. */
export const openStoring = (store: Store): StoringQueue => {
  const queue: Waiting[] = []
  const known = new Set<string>()
  let asked = false

  const remember = (group: readonly Waiting[]): void => {
    if (known.size > MOST_KNOWN) known.clear()
    for (const { attempt } of group) {
      for (const { key } of attempt.scored.moments) known.add(momentName(attempt.version.hash, key))
    }
  }

  const writeNext = async (): Promise<void> => {
    let group: readonly Waiting[] = []
    try {
      const storings = await store.commit((writing) => {
        // Whatever came in while the commit before was on its way; the same again when it has to be run once more.
        if (group.length === 0) {
          group = queue.splice(0, Math.min(LARGEST, store.together))
          asked = false
          if (queue.length > 0) ask()
        }
        const attempts = group.map(({ attempt }) => attempt)
        return storeAttempts(writing, attempts, known)
      })
      remember(group)
      for (const [at, { resolve }] of group.entries()) resolve(storings[at] ?? { kind: 'conflict' })
    } catch (problem) {
      const begun = group.length > 0
      if (!begun) {
        // Nobody who waits for it is left waiting.
        asked = false
        group = queue.splice(0)
      }
      // Where the database is at fault each by itself fares no better.
      if (begun && !isOfDatabase(problem)) await writeEach(group)
      else for (const { reject } of group) reject(problem)
    }
  }

  /** One of them failed and took the others with it. */
  const writeEach = async (group: readonly Waiting[]): Promise<void> => {
    await Promise.all(
      group.map(({ attempt, resolve, reject }) =>
        store.commit((writing) => storeAttempt(writing, attempt)).then(resolve, reject),
      ),
    )
  }

  const ask = (): void => {
    if (asked) return
    asked = true
    void writeNext()
  }

  return {
    store: (attempt) =>
      new Promise((resolve, reject) => {
        queue.push({ attempt, resolve, reject })
        ask()
      }),
  }
}
