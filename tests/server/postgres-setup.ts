import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type Postgres, startPostgres } from '../../tools/postgres/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked once, starts the PostgreSQL of this run and answers with its address. */
    readonly postgresStarter: string
  }
}

/** One PostgreSQL for all test files of a run, started by the first that asks: most runs need none. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let postgres: Promise<Postgres> | undefined
  const starter = createServer((_request, response) => {
    postgres ??= startPostgres()
    postgres.then(
      ({ url }) => response.end(url),
      (problem: Error) => response.writeHead(500).end(problem.message),
    )
  }).listen(0, '127.0.0.1')
  await once(starter, 'listening')
  project.provide('postgresStarter', `http://127.0.0.1:${(starter.address() as AddressInfo).port}`)
  return async () => {
    starter.close()
    await postgres?.then(
      ({ stop }) => stop(),
      () => undefined,
    )
  }
}
