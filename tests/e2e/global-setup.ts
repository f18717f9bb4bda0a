import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../src/server/config.ts'
import { openServer } from '../../src/server/open-server.ts'
import { theChromium } from '../../tools/browser/find-chromium.ts'
import { toLaunchOptions } from '../../tools/browser/launch-options.ts'
import { BUILT_APP } from './built-app.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const ROOT = join(import.meta.dirname, '../..')

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    siteUrl: string
    /** Where the one browser of this run is reached. */
    browserEndpoint: string
    /** A signed-in person of each role on the site, and a team. */
    seeded: Seeded
  }
}

/** Serves the built app on a server with a new database, and starts one browser, once for all e2e files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(BUILT_APP, 'index.html')))
    throw new Error('The e2e tests run the built app: "npm run build" first.')
  const folder = await mkdtemp(join(tmpdir(), 'defuse-e2e-'))
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }, ROOT)
  const server = await openServer({ config, pages: BUILT_APP, stories: join(ROOT, 'stories') })
  const browser = await chromium.launchServer(toLaunchOptions(await theChromium()))
  project.provide('siteUrl', `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/`)
  project.provide('seeded', await seedPeople(server.store))
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
}
