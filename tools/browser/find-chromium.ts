import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { type ChromiumWay, rememberChromium, rememberedChromium, toLaunchOptions } from './launch-options.ts'
import { unpackChromium } from './packed-chromium.ts'

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
]
const INSTALL_LIMIT_MS = 5 * 60_000
const OPEN_LIMIT_MS = 30_000

const fromEnvironment = (): readonly ChromiumWay[] => {
  const executablePath = process.env['CHROMIUM_PATH']
  return executablePath ? [{ name: `CHROMIUM_PATH (${executablePath})`, executablePath }] : []
}

const playwrightsOwn = (): readonly ChromiumWay[] => [{ name: "Playwright's own Chromium" }]

const ofTheSystem = (): readonly ChromiumWay[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const found = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable)
  const byPath = found.map((executablePath) => ({ name: `the system's ${executablePath}`, executablePath }))
  return [...byPath, { name: 'Google Chrome', channel: 'chrome' }, { name: 'Microsoft Edge', channel: 'msedge' }]
}

const downloaded = (): readonly ChromiumWay[] => {
  const cli = join(dirname(fileURLToPath(import.meta.resolve('playwright-core'))), 'cli.js')
  console.error('No Chromium opens here yet: asking Playwright to download one (5 minutes at most).')
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: INSTALL_LIMIT_MS,
  })
  return status === 0 ? playwrightsOwn() : []
}

/** In this order; each is asked only when none before it opened a page. */
const RUNGS = [fromEnvironment, unpackChromium, playwrightsOwn, ofTheSystem, downloaded]

/**
 * Finds the first Chromium that opens a page and draws text in it, remembers it and returns it. Throws an error whose
 * message lists what was tried and says what to do.
 */
export const findChromium = async (): Promise<ChromiumWay> => {
  const tried: string[] = []
  for (const rung of RUNGS) {
    let ways: readonly ChromiumWay[] = []
    try {
      ways = await rung()
    } catch (problem) {
      tried.push(`${rung.name}: ${firstLine(problem)}`)
    }
    for (const way of ways) {
      try {
        await openPage(way)
        rememberChromium(way)
        return way
      } catch (problem) {
        tried.push(`${way.name}: ${firstLine(problem)}`)
        if (rung === fromEnvironment) console.error(`${way.name} does not open a page; looking further.`)
      }
    }
  }
  throw new Error(
    ['No Chromium opens a page here. Tried:', ...tried.map((line) => `  - ${line}`)].join('\n') +
      '\nInstall Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.',
  )
}

/** The remembered Chromium, looked for first when nothing is remembered yet. */
export const theChromium = async (): Promise<ChromiumWay> => rememberedChromium() ?? (await findChromium())

const openPage = async (way: ChromiumWay): Promise<void> => {
  const browser = await chromium.launch({ ...toLaunchOptions(way), timeout: OPEN_LIMIT_MS })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(OPEN_LIMIT_MS)
    await page.setContent('<span>A page with text</span>')
    const box = await page.locator('span').boundingBox()
    // Without any font Chromium runs and draws nothing, and every text counts as hidden.
    if (!box || box.width < 10) throw new Error('it opens a page but draws no text (no fonts)')
  } finally {
    await browser.close()
  }
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const firstLine = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? ''

if (import.meta.main) {
  try {
    const way = await findChromium()
    console.log(`Browser: ${way.name}`)
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  }
}
