import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { BadConfig, type Config, readConfig } from '../server/config.ts'
import { openServer } from '../server/open-server.ts'
import { anotherAdminLink, firstAdminLink } from '../server/people/first-admin.ts'
import { fail, listenOrFail, openOrFail, stopWhenTold } from './run-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')

const configure = (): Config => {
  try {
    return readConfig(process.env, ROOT)
  } catch (problem) {
    if (problem instanceof BadConfig) return fail(problem.message)
    throw problem
  }
}

const config = configure()
if (!existsSync(join(DIST, 'index.html'))) fail('Nothing is built yet: run "npm run build" first, or "npm start".')

const server = await openOrFail(() => openServer({ config, pages: DIST, stories: join(ROOT, 'stories') }), 'DATA_DIR=…')
stopWhenTold(server)

const address = await listenOrFail(server, config, (port) => `PORT=${port} npm start`)
console.log(`Defuse is ready: ${address}`)

const opened = { store: server.store, now: Date.now }
const first = await firstAdminLink(opened)
const link = first ?? (config.adminLink ? await anotherAdminLink(opened) : null)
if (link !== null) {
  console.log(
    first
      ? 'There is no admin yet. Whoever opens this link first becomes one; it holds for 24 hours:'
      : 'ADMIN_LINK is set: whoever opens this link first becomes one more admin; it holds for 24 hours:',
  )
  console.log(`  ${config.publicUrl ?? address}/${link}`)
}
