import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import type { LaunchOptions } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')
export const CACHE = join(ROOT, 'node_modules/.cache/defuse')
const REMEMBERED = join(CACHE, 'chromium.json')

/** A way to start a Chromium, as it is remembered between runs. `env` holds only what is added to our own environment. */
export interface ChromiumWay {
  readonly name: string
  readonly executablePath?: string
  readonly channel?: string
  readonly env?: Readonly<Record<string, string>>
}

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** What Playwright, Vitest's browser mode and (through `executablePath`, `args`, `env`) Lighthouse are given. */
export const toLaunchOptions = ({ executablePath, channel, env }: ChromiumWay): LaunchOptions => ({
  ...(executablePath === undefined ? {} : { executablePath }),
  ...(channel === undefined ? {} : { channel }),
  ...(env === undefined ? {} : { env: { ...definedEnvironment(), ...env } }),
  args: ARGS,
  // Chromium refuses to start its sandbox as root, which is what containers and CI usually are.
  chromiumSandbox: false,
})

export const rememberChromium = (way: ChromiumWay): void => {
  mkdirSync(dirname(REMEMBERED), { recursive: true })
  writeFileSync(REMEMBERED, `${JSON.stringify(way, null, 2)}\n`)
}

/** The way that was found last, or null when there is none or its browser has gone. */
export const rememberedChromium = (): ChromiumWay | null => {
  if (!existsSync(REMEMBERED)) return null
  const way = JSON.parse(readFileSync(REMEMBERED, 'utf8')) as ChromiumWay
  return way.executablePath === undefined || existsSync(way.executablePath) ? way : null
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
