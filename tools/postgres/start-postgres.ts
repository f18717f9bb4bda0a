import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import pg from 'pg'
import { layOut, type Owner, ownerOf } from './postgres-files.ts'

/** A real PostgreSQL of one's own, gone without a trace when it is stopped. */
export interface Postgres {
  /** Of the database that is always there; another one's address differs in its path alone. */
  readonly url: string
  /** Ends it and leaves its data; returns what starts it again at the same address. */
  pause(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

export interface PostgresWishes {
  /** Waits for the disk as in earnest. Without it a power cut would lose data, which no test makes. */
  readonly durable?: boolean
}

const TRIES = 3

/** Starts PostgreSQL on a free port, as root too. Throws one sentence that says why it cannot run here. */
export const startPostgres = async ({ durable = false }: PostgresWishes = {}): Promise<Postgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-postgres-'))
  try {
    return await startIn(folder, durable)
  } catch (problem) {
    await rm(folder, { recursive: true, force: true })
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new Error(`PostgreSQL cannot run on this machine, and what needs it was not tested: ${why}`, {
      cause: problem,
    })
  }
}

const startIn = async (folder: string, durable: boolean): Promise<Postgres> => {
  const owner = ownerOf()
  const programs = layOut(folder, owner)
  const data = join(folder, 'data')
  const password = await initialize(programs, data, folder, owner)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      const begin = () => launch(join(programs, 'postgres'), data, port, owner, durable)
      let child = await begin()
      const endWithUs = () => {
        child.kill('SIGKILL')
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      }
      process.once('exit', endWithUs)
      return {
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        pause: async () => {
          await halt(child)
          return async () => {
            child = await begin()
          }
        },
        stop: async () => {
          process.off('exit', endWithUs)
          await halt(child)
          await rm(folder, { recursive: true, force: true })
        },
      }
    } catch (problem) {
      // Somebody may have taken the port in between.
      if (attempt === TRIES) throw problem
    }
  }
}

const initialize = async (programs: string, data: string, folder: string, owner: Owner): Promise<string> => {
  const password = randomBytes(18).toString('hex')
  const file = join(folder, 'password')
  writeFileSync(file, password, { mode: 0o644 })
  await promisify(execFile)(
    join(programs, 'initdb'),
    [
      ...[`--pgdata=${data}`, '--username=postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--no-sync'],
    ],
    { ...owner, cwd: folder },
  )
  await rm(file)
  return password
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const READY = 'database system is ready to accept connections'

const launch = async (program: string, data: string, port: number, owner: Owner, durable: boolean) => {
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'shared_buffers=64MB'],
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ]
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(program, args, { ...owner, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (bytes) => {
      said = `${said}${bytes}`.slice(-4000)
      if (said.includes(READY)) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`it ended at once and said: ${said.trim()}`)))
  })
  // Its log is read no further, and must not fill the pipe or keep this process.
  child.stderr.removeAllListeners('data').resume()
  child.unref()
  return child
}

const halt = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.ref()
  child.kill('SIGINT')
  await ended
}

/** A new, empty database; returns its address. */
export const createDatabase = async (url: string): Promise<string> => {
  const name = `d${randomBytes(8).toString('hex')}`
  await administer(url, `create database ${name}`)
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

/** Removes a database with all that is connected to it. */
export const dropDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1)
  await administer(Object.assign(new URL(url), { pathname: '/postgres' }).href, `drop database ${name} with (force)`)
}

const administer = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
