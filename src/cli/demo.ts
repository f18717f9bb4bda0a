import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import type { Config } from '../server/config.ts'
import { clearDemo, type KeptDemo, keepDemo, keptDemo, NoDemo } from '../server/demo/demo-folder.ts'
import { makeDemo } from '../server/demo/make-demo.ts'
import { openServer, type Server } from '../server/open-server.ts'
import { BadDemoArguments, type DemoArguments, readDemoArguments } from './demo-arguments.ts'
import { fail, listenOrFail, openOrFail, stopWhenTold } from './run-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')
const WEEKS = 12
const SEED = 7
const DAY = 24 * 60 * 60 * 1000

const readable = (): DemoArguments => {
  try {
    return readDemoArguments(process.argv.slice(2), join(ROOT, 'data-demo'))
  } catch (problem) {
    if (problem instanceof BadDemoArguments) return fail(problem.message)
    throw problem
  }
}

const wishes = readable()
const { folder } = wishes
if (!existsSync(join(DIST, 'index.html'))) fail('Nothing is built yet: run "npm run build" first, or "npm run demo".')

const kept = (): KeptDemo | null => {
  try {
    const found = keptDemo(folder)
    return wishes.fresh || (wishes.seed !== null && wishes.seed !== found?.seed) ? null : found
  } catch (problem) {
    if (problem instanceof NoDemo) return fail(problem.message)
    throw problem
  }
}

/** Only this machine: anybody who reaches a demo can read in it what they like. */
const config: Config = {
  ...{ host: '127.0.0.1', port: wishes.port, store: { engine: 'sqlite', folder } },
  ...{ publicUrl: null, behindProxy: false, logLevel: 'warn', openId: null },
}

let clock: number | null = null

const open = (): Promise<Server> =>
  openServer({ config, pages: DIST, stories: join(ROOT, 'stories'), now: () => clock ?? Date.now() })

const make = async (server: Server): Promise<KeptDemo> => {
  const now = Date.now()
  const seed = wishes.seed ?? SEED
  const tell = (share: number): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${Math.round(share * 100)} %`)
  }
  const setClock = (at: number | null): void => {
    clock = at
  }
  const { accounts, people, attempts } = await makeDemo({ server, setClock }, { seed, now, weeks: WEEKS, tell })
  const demo: KeptDemo = { seed, madeAt: now, accounts }
  keepDemo(folder, demo)
  const seconds = Math.round((Date.now() - now) / 1000)
  console.log(`\r  ${attempts} attempts of ${people} people, played through in ${seconds} seconds.`)
  return demo
}

const found = kept()
if (!found) {
  console.log(
    `Making a demo of ${WEEKS} weeks in ${relative(process.cwd(), folder) || '.'}: everything in it is played.`,
  )
  await openOrFail(async () => clearDemo(folder), '--folder …')
}
const server = await openOrFail(open, '--folder …')
stopWhenTold(server)
const demo = found ?? (await make(server))

const address = await listenOrFail(server, config, (port) => `npm run demo -- --port ${port}`)
const age = Math.floor((Date.now() - demo.madeAt) / DAY)
console.log(`The demo is ready: ${address}/#/sign-in`)
for (const { role, name, email, password } of demo.accounts) {
  console.log(`  ${role.padEnd(8)} ${email.padEnd(30)} ${password}   (${name})`)
}
const old = age >= 7 ? `It ends ${age} days ago. ` : ''
console.log(`${old}It is kept for the next start; "npm run demo -- --fresh" makes it anew, up to today.`)
