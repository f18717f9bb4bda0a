import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { BadConfig, type Config, readConfig } from '../server/config.ts'
import { DataInUse } from '../server/database/hold-file.ts'
import { openServer, type Server } from '../server/open-server.ts'
import { firstAdminLink } from '../server/people/first-admin.ts'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

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

const open = async (): Promise<Server> => {
  try {
    return await openServer({ config, pages: DIST, stories: join(ROOT, 'stories') })
  } catch (problem) {
    if (problem instanceof DataInUse) {
      return fail(
        'Another Defuse server has this data open. Stop it first, or give this one a folder of its own: DATA_DIR=…',
      )
    }
    const { code, message } = problem as NodeJS.ErrnoException
    return fail(`The data cannot be opened: ${message} ${code ? `(${code})` : ''}`.trimEnd())
  }
}

const server = await open()

const stop = async (): Promise<void> => {
  await server.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
if (process.env['npm_lifecycle_event']) {
  // npm stops only the shell between itself and us.
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && stop(), 250).unref()
}

const inviteFirstAdmin = async (address: string): Promise<void> => {
  const link = await firstAdminLink({ store: server.store, now: Date.now })
  if (link === null) return
  console.log('There is no admin yet. Whoever opens this link first becomes one; it holds for 24 hours:')
  console.log(`  ${config.publicUrl ?? address}/${link}`)
}

const { host, port } = config
try {
  const address = await server.app.listen({ host, port })
  console.log(`Defuse is ready: ${address}`)
  await inviteFirstAdmin(address)
} catch (problem) {
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    fail(
      `Port ${port} is already in use: choose another, for example PORT=${port < 65_535 ? port + 1 : port - 1} npm start`,
    )
  if (code === 'EACCES') fail(`Port ${port} may not be used by this user: choose one above 1023.`)
  fail(`Defuse cannot listen on ${host}:${port}: ${message}`)
}
