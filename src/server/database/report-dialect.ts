import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type BesideProcess, startProcess } from '../beside/start-process.ts'

/** The first message: the SQLite file. */
export interface ReportFile {
  readonly file: string
}

export interface ReportQuestion {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type ReportAnswer = { readonly id: number } & (
  | { readonly rows: readonly unknown[] }
  | {
      readonly problem: {
        readonly message: string
        readonly code: string | undefined
        readonly errcode: number | undefined
      }
    }
)

/** Reads the SQLite file in a process of its own: adding up for seconds keeps nobody waiting who asks for something else. */
export const reportDialect = (file: string): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => openDriver(file),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

interface Waiting {
  readonly resolve: (rows: readonly unknown[]) => void
  readonly reject: (problem: Error) => void
}

/** Megabytes; a team's sums are read in pieces far below that. */
const MEMORY_MB = 1024

/** The process is started by the first question, and again after it came to an end by itself. */
const openDriver = (file: string): Driver => {
  const waiting = new Map<number, Waiting>()
  let worker: BesideProcess | null = null
  let last = 0
  /** One at a time: what is read within a transaction is of one moment. */
  let turn: Promise<void> = Promise.resolve()
  const endings = new WeakMap<DatabaseConnection, () => void>()

  const start = (): BesideProcess => {
    const started = startProcess(new URL('./report-worker.ts', import.meta.url), {
      memoryMb: MEMORY_MB,
      onMessage: (answer: ReportAnswer) => {
        const one = waiting.get(answer.id)
        waiting.delete(answer.id)
        if ('rows' in answer) one?.resolve(answer.rows)
        else one?.reject(Object.assign(new Error(answer.problem.message), answer.problem))
        if (waiting.size === 0) started.hold(false)
      },
      onEnd: ({ how }) => {
        if (worker !== started) return
        worker = null
        for (const [id, { reject }] of waiting) {
          waiting.delete(id)
          reject(new Error(`The process that reads reports ended with ${how}.`))
        }
      },
    })
    started.send({ file } satisfies ReportFile)
    return started
  }

  const ask = (sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      last += 1
      waiting.set(last, { resolve, reject })
      worker.hold(true)
      worker.send({ id: last, sql, parameters } satisfies ReportQuestion)
    })

  const connection = (): DatabaseConnection => ({
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => ({
      rows: (await ask(sql, parameters)) as R[],
    }),
    // biome-ignore lint/correctness/useYield: nobody streams a report, and Kysely asks for it
    streamQuery: async function* () {
      throw new Error('Reports are not streamed.')
    },
  })
  const say = async (to: DatabaseConnection, sql: string): Promise<void> => {
    await to.executeQuery(CompiledQuery.raw(sql))
  }

  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const before = turn
      const mine = connection()
      turn = new Promise((resolve) => {
        endings.set(mine, resolve)
      })
      await before
      return mine
    },
    releaseConnection: async (mine) => endings.get(mine)?.(),
    beginTransaction: (mine) => say(mine, 'begin'),
    commitTransaction: (mine) => say(mine, 'commit'),
    rollbackTransaction: (mine) => say(mine, 'rollback'),
    destroy: async () => {
      await turn
      const ending = worker
      worker = null
      await ending?.kill()
    },
  }
}
