import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { RescoreStopped, rescore } from '../server/attempts/rescore.ts'
import type { RescoreReport } from '../server/attempts/rescore-report.ts'
import { BadConfig, readConfig } from '../server/config.ts'
import { DataInUse } from '../server/database/hold-file.ts'
import { openStore, type Store } from '../server/database/open-store.ts'
import { openReplays } from '../server/replays/replays.ts'
import { openVersions } from '../server/stories/playable-versions.ts'
import { rescoreText } from './rescore-text.ts'

const USAGE = 'Usage: npm run rescore [-- --apply]'
const UNUSABLE = 2

const readApply = (argv: readonly string[]): boolean | null => {
  try {
    const { values } = parseArgs({ args: [...argv], options: { apply: { type: 'boolean', default: false } } })
    return values.apply
  } catch {
    return null
  }
}

const progress = (attempts: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${attempts} attempts replayed\u001b[K`)
}

/** Names are looked up for those few that are listed. */
const namesIn = async ({ read }: Store, { biggest, kept }: RescoreReport): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set([...biggest, ...kept].map(({ person }) => person))]
  if (ids.length === 0) return new Map()
  const rows = await read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const run = async (store: Store, apply: boolean): Promise<void> => {
  const replays = openReplays()
  try {
    const work = { store, replays, versions: openVersions(store), onProgress: progress }
    const found = await rescore({ ...work, apply: false })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    process.stdout.write(rescoreText(found, await namesIn(store, found)))
    if (!apply) {
      process.stdout.write('\nNothing was changed. To write this: npm run rescore -- --apply\n')
      return
    }
    await rescore({ ...work, apply: true })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    process.stdout.write('\nThis is written now.\n')
  } finally {
    await replays.close()
  }
}

const main = async (): Promise<string | null> => {
  const apply = readApply(process.argv.slice(2))
  if (apply === null) return USAGE
  try {
    const store = await openStore(readConfig(process.env, join(import.meta.dirname, '../..')).store)
    try {
      await run(store, apply)
      return null
    } finally {
      await store.close()
    }
  } catch (problem) {
    if (problem instanceof BadConfig) return problem.message
    if (problem instanceof DataInUse) return 'A Defuse server has this data open. Stop it first, then run this again.'
    if (problem instanceof RescoreStopped) return `${problem.message} What is written so far is complete; run it again.`
    throw problem
  }
}

const problem = await main()
if (problem !== null) {
  console.error(problem)
  process.exitCode = UNUSABLE
}
