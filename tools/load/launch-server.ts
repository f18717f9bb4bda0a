import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import type { StorePlace } from '../../src/server/database/open-store.ts'

const SERVE = join(import.meta.dirname, '../../src/cli/serve.ts')

export interface LaunchedServer {
  readonly url: string
  readonly child: ChildProcess
  /** All that it wrote so far. */
  said(): string
  /** Resolves with exit code or signal once the process is gone. */
  readonly ended: Promise<number | string>
}

const environmentOf = (place: StorePlace): Record<string, string> =>
  place.engine === 'sqlite' ? { DATA_DIR: place.folder } : { DATABASE_URL: place.url }

/** The real server as a process of its own, on any free port; resolves once it is ready. */
export const launchServer = async (place: StorePlace, more: Record<string, string> = {}): Promise<LaunchedServer> => {
  const { DATABASE_URL: _url, DATA_DIR: _folder, npm_lifecycle_event: _npm, ...around } = process.env
  // Few people send what many would.
  const env = {
    ATTEMPTS_PER_DAY: '999999999',
    ...around,
    HOST: '127.0.0.1',
    PORT: '0',
    ...environmentOf(place),
    ...more,
  }
  const child = spawn(process.execPath, [SERVE], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      text = `${text}${bytes}`.slice(-100_000)
    })
  }
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string)
  const ready = /Defuse is ready: (http:\S+)/
  while (!ready.test(text)) {
    const end = await Promise.race([once(child.stdout, 'data').then(() => null), ended])
    if (end !== null) throw new Error(`The server ended (${end}): ${text}`)
  }
  return { url: String(ready.exec(text)?.[1]), child, said: () => text, ended }
}
