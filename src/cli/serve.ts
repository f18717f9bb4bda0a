import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { openSite } from '../server/site.ts'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 4173
const DIST = join(import.meta.dirname, '../../dist')

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const portFrom = (given: string | undefined): number => {
  if (given === undefined || given === '') return DEFAULT_PORT
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  return port <= 65_535 ? port : fail(`PORT must be a whole number from 0 to 65535, and "${given}" is not.`)
}

const port = portFrom(process.env['PORT'])
if (!existsSync(join(DIST, 'index.html'))) fail('Nothing is built yet: run "npm run build" first, or "npm start".')
const site = await openSite(DIST)

const stop = async (): Promise<void> => {
  await site.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
if (process.env['npm_lifecycle_event']) {
  // npm stops only the shell between itself and us.
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && stop(), 250).unref()
}

try {
  const address = await site.listen({ host: HOST, port })
  console.log(`Defuse is ready: ${address}`)
} catch (problem) {
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    fail(
      `Port ${port} is already in use: choose another, for example PORT=${port < 65_535 ? port + 1 : port - 1} npm start`,
    )
  if (code === 'EACCES') fail(`Port ${port} may not be used by this user: choose one above 1023.`)
  fail(`Defuse cannot listen on ${HOST}:${port}: ${message}`)
}
