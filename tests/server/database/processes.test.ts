import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { DataInUse } from '../../../src/server/database/hold-file.ts'
import { MIGRATIONS } from '../../../src/server/database/migrations.ts'
import { openStore, type StorePlace } from '../../../src/server/database/open-store.ts'
import { prepareEngine } from '../engines.ts'

const STORE = join(import.meta.dirname, '../../../src/server/database/open-store.ts')
const SERVE = join(import.meta.dirname, '../../../src/cli/serve.ts')
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const start = (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** A process that opens the store, writes one row, says so, and stays until its input ends. */
const opening = (place: StorePlace, key: string) => {
  const code = `
    const { openStore } = await import(${JSON.stringify(STORE)})
    const store = await openStore(${JSON.stringify(place)})
    await store.commit((writing) => writing.insertInto('setting').values({ key: '${key}', value_json: '0' }).execute())
    console.log('open')
    for await (const _ of process.stdin);
    await store.close()`
  return start(['--input-type=module', '-e', code])
}

const saysOpen = async ({ child, said, ended }: ReturnType<typeof opening>) => {
  while (!said.out.includes('open')) {
    const code = await Promise.race([once(child.stdout, 'data').then(() => null), ended])
    if (code !== null) throw new Error(said.err)
  }
}

const postgres = prepareEngine('postgres')
const sqlite = prepareEngine('sqlite')

test('four processes that start together on an empty PostgreSQL make its tables once', async () => {
  const at = await postgres.place()
  const processes = ['a', 'b', 'c', 'd'].map((key) => opening(at, key))
  await Promise.all(processes.map(saysOpen))
  for (const { child } of processes) child.stdin.end()
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
  const { read } = await postgres.open(at)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(read)
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS).sort())
  expect(await read.selectFrom('setting').selectAll().execute()).toHaveLength(4)
})

test('a second process on the same SQLite file is refused until the first is gone, however it went', async () => {
  const at = await sqlite.place()
  const first = opening(at, 'a')
  await saysOpen(first)
  await expect(openStore(at)).rejects.toBeInstanceOf(DataInUse)
  first.child.kill('SIGKILL')
  await first.ended
  const second = await sqlite.open(at)
  expect(await second.read.selectFrom('setting').select('key').execute()).toEqual([{ key: 'a' }])
})

test('a second server on the same data says so in a sentence', async () => {
  const at = await sqlite.place()
  await sqlite.open(at)
  const { said, ended } = start([SERVE], { PORT: '0', DATA_DIR: at.engine === 'sqlite' ? at.folder : '' })
  expect(await ended).toBe(1)
  expect(said.err).toBe(
    'Another Defuse server has this data open. Stop it first, or give this one a folder of its own: DATA_DIR=…\n',
  )
})

test('three processes that start together on one SQLite file: one opens it, two are refused, none breaks', async () => {
  const at = await sqlite.place()
  const processes = ['a', 'b', 'c'].map((key) => opening(at, key))
  const ends = await Promise.all(
    processes.map((one) =>
      saysOpen(one).then(
        () => 'open',
        ({ message }: Error) => (message.includes('DataInUse') ? 'refused' : message),
      ),
    ),
  )
  expect(ends.sort()).toEqual(['open', 'refused', 'refused'])
})
