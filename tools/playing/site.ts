import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { readConfig } from '../../src/server/config.ts'
import { openServer } from '../../src/server/open-server.ts'
import { theChromium } from '../browser/find-chromium.ts'
import { toLaunchOptions } from '../browser/launch-options.ts'
import { ROOT } from './shipped-plays.ts'

/** The folder of the built app: `dist`, or the one that PLAYED_DIST names. */
export const DIST = process.env['PLAYED_DIST'] ?? join(ROOT, 'dist')

export interface PlayedSite {
  /** With a slash at the end. */
  readonly url: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Serves the built app, built now when it is not, on a server with a new database, and starts the browser that plays it (`args` are added to its own). */
export async function openPlayedSite(args: readonly string[] = []): Promise<PlayedSite> {
  if (!existsSync(join(DIST, 'index.html'))) await build({ root: ROOT, logLevel: 'warn' })
  const folder = await mkdtemp(join(tmpdir(), 'defuse-played-'))
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }, ROOT)
  const server = await openServer({ config, pages: DIST, stories: join(ROOT, 'stories') })
  const options = toLaunchOptions(await theChromium())
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...args] })
  return {
    url: `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/`,
    browser,
    close: async () => {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
