import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Ask, MemoryAnswer, Started, WaysAnswer } from './fuzzed-server.ts'
import { rawGarbage, sendRaw } from './raw-garbage.ts'
import { type DescribedRoute, type FuzzRequest, requestsAt } from './requests.ts'
import { routesOf } from './routes-of.ts'

export interface FuzzReport {
  readonly requests: number
  readonly raw: number
  readonly routes: number
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>
  /** After each quarter. */
  readonly memory: readonly MemoryAnswer[]
  /** A sentence each; empty: it held. */
  readonly faults: readonly string[]
}

/** Bytes that may come on top between warm and done: caches that fill, not what is kept of every request. */
const HEAP_GROWTH = 24 * 2 ** 20
const RSS_GROWTH = 96 * 2 ** 20
const AT_ONCE = 12
/** Requests after which everybody is signed in again. */
const ROUND = 240
const PATIENCE = 30_000
const MOST_FAULTS = 20

/** Sends malformed requests at every route of a real server process; `stories`: folder of stories to publish. */
export const runFuzz = async (requests: number, seed: number, stories?: string): Promise<FuzzReport> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-fuzz-'))
  const child = fork(new URL('./fuzzed-server.ts', import.meta.url), [folder, ...(stories ? [stories] : [])], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes) => {
      said = `${said}${bytes}`.slice(-20_000)
    })
  }
  const gone = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The server ended (${code ?? signal}): ${said.slice(-2000)}`)
  })
  gone.catch(() => undefined)
  const told = async <T>(ask?: Ask): Promise<T> => {
    const answer = once(child, 'message')
    if (ask) child.send(ask)
    return ((await Promise.race([answer, gone])) as [T])[0]
  }
  try {
    const { url } = await told<Started>()
    return await attack(url, requests, seed, told, () => said)
  } finally {
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Told = <T>(ask?: Ask) => Promise<T>

const attack = async (
  url: string,
  wanted: number,
  seed: number,
  told: Told,
  said: () => string,
): Promise<FuzzReport> => {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const { hostname, port } = new URL(url)
  const routes = routesOf(await (await fetch(`${url}/api/docs/json`)).json())
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const memory: MemoryAnswer[] = []
  let raw = 0
  let sent = 0
  const count = (status: number, what: string, text = ''): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    const fault = faultOf(status, text)
    if (fault && faults.length < MOST_FAULTS) faults.push(`${fault}: ${what}`)
  }
  for (let round = 0; sent < wanted; round += 1) {
    const { cookies, known } = await told<WaysAnswer>('ways')
    const ways = { cookies, known, origin: url }
    const batch = sample(routes, ways, Math.min(ROUND, wanted - sent), seed + round, sent)
    await inParallel(batch, async (one) => {
      const { status, text } = await send(agent, url, one)
      count(status, describe(one), text)
    })
    const garbage = fc.sample(rawGarbage, { numRuns: 12, seed: seed + round })
    await inParallel(garbage, async (bytes) => {
      const what = JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 200))
      for (const status of await sendRaw(hostname, Number(port), bytes)) count(status, what)
    })
    raw += garbage.length
    sent += batch.length
    if (sent >= ((memory.length + 1) * wanted) / 4) memory.push(await told<MemoryAnswer>('memory'))
  }
  const healthy = await fetch(`${url}/readyz`)
  if (!healthy.ok) faults.push(`/readyz answers ${healthy.status} afterwards`)
  agent.destroy()
  // Compiled code, prepared statements, pools and workers have their size by the first quarter.
  const [first, last] = [memory[0], memory.at(-1)]
  if (!first || !last) throw new Error('The memory was never asked for.')
  if (last.heap - first.heap > HEAP_GROWTH) faults.push('the heap grew by more than its bound')
  if (last.rss - first.rss > RSS_GROWTH) faults.push('the memory of the process grew by more than its bound')
  if (faults.length > 0) faults.push(`the server's log ends: ${said().slice(-3000)}`)
  return { requests: sent, raw, routes: routes.length, statuses, memory, faults }
}

/** Every route in turn, so that none is left out. */
const sample = (
  routes: readonly DescribedRoute[],
  ways: Parameters<typeof requestsAt>[1],
  size: number,
  seed: number,
  from: number,
): readonly FuzzRequest[] => {
  const each = Math.ceil(size / routes.length)
  return routes
    .flatMap((route, at) => fc.sample(requestsAt(route, ways), { numRuns: each, seed: seed * 1009 + at }))
    .map((one, at, all) => all[(at * 7919 + from) % all.length] ?? one)
    .slice(0, size)
}

const inParallel = async <T>(work: readonly T[], run: (one: T) => Promise<void>): Promise<void> => {
  const queue = [...work]
  const lane = async (): Promise<void> => {
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) await run(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

const BROKE_OFF = 0

const send = (agent: Agent, url: string, { method, path, headers, body }: FuzzRequest) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sending = request({ agent, hostname, port, method, path, headers, timeout: PATIENCE }, (answer) => {
      let text = ''
      answer.on('data', (bytes) => {
        text = `${text}${bytes}`.slice(0, 5000)
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      // A body that is too large is not read to its end.
      answer.on('error', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sending.on('upgrade', (_answer, socket) => {
      socket.on('error', () => undefined)
      socket.destroy()
      resolve({ status: 101, text: '' })
    })
    sending.on('timeout', () => {
      sending.destroy()
      reject(new Error(`No answer within ${PATIENCE / 1000} s: ${method} ${path.slice(0, 200)}`))
    })
    sending.on('error', () => resolve({ status: BROKE_OFF, text: '' }))
    sending.end(body ?? undefined)
  })

const INSIDE = /node_modules|\.ts:\d+|SQLITE_|SqliteError|select .+ from |insert into|ECONNREFUSED/

const faultOf = (status: number, text: string): string | null => {
  if (status >= 500) return `answered ${status} ${text.slice(0, 200)}`
  return status >= 400 && INSIDE.test(text) ? `told of its inside: ${text.slice(0, 200)}` : null
}

const describe = ({ method, path, headers, body }: FuzzRequest): string =>
  `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${String(body).slice(0, 400)}`
