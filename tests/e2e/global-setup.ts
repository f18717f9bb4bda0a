import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { openSite } from '../../src/server/site.ts'
import { theChromium } from '../../tools/browser/find-chromium.ts'
import { toLaunchOptions } from '../../tools/browser/launch-options.ts'

const DIST = join(import.meta.dirname, '../../dist')

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    siteUrl: string
    /** Where the one browser of this run is reached. */
    browserEndpoint: string
  }
}

/** Serves the built app and starts one browser, once for all e2e files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('The e2e tests run the built app: "npm run build" first.')
  const site = await openSite(DIST)
  const browser = await chromium.launchServer(toLaunchOptions(await theChromium()))
  project.provide('siteUrl', `${await site.listen({ host: '127.0.0.1', port: 0 })}/`)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await site.close()
  }
}
