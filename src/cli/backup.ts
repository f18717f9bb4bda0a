import { join, resolve } from 'node:path'
import process from 'node:process'
import { BadConfig, readConfig } from '../server/config.ts'
import { backUp, NoBackup } from '../server/database/back-up.ts'
import { sqliteFile } from '../server/database/open-store.ts'

const ROOT = join(import.meta.dirname, '../..')

const run = (given: readonly string[]): string => {
  const [wanted] = given
  if (wanted === undefined || wanted.startsWith('-') || given.length > 1)
    throw new NoBackup('Usage: npm run backup -- <file>')
  // npm runs scripts in the project's folder; a name is meant from where it was typed.
  const target = resolve(process.env['INIT_CWD'] ?? '.', wanted)
  const { store } = readConfig(process.env, ROOT)
  if (store.engine === 'postgres') {
    throw new NoBackup(
      `The data is in PostgreSQL, which has its own tool: pg_dump --format=custom --file="${target}" "$DATABASE_URL"`,
    )
  }
  backUp(sqliteFile(store.folder), target)
  return target
}

try {
  console.log(`Everything up to now is in ${run(process.argv.slice(2))}`)
} catch (problem) {
  const known = problem instanceof NoBackup || problem instanceof BadConfig
  console.error(known ? problem.message : `The backup failed: ${problem instanceof Error ? problem.message : problem}`)
  process.exitCode = 1
}
