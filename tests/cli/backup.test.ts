import { execFile } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore, type Store, sqliteFile } from '../../src/server/database/open-store.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'defuse-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], env: Record<string, string>) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder, ...env } }
    const child = execFile(process.execPath, ['src/cli/backup.ts', ...args], options, (_problem, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

const put = (store: Store, number: number) =>
  store.commit((writing) =>
    writing
      .insertInto('setting')
      .values({ key: `k${number}`, value_json: 'x'.repeat(500) })
      .execute(),
  )

describe('npm run backup', () => {
  test('copies what is there while the server writes; a server started from it has all of it', async () => {
    const live = await openStore({ engine: 'sqlite', folder: join(folder, 'live') })
    for (let number = 0; number < 300; number += 1) await put(live, number)
    let written = 300
    let going = true
    const writing = (async () => {
      for (; going; written += 1) await put(live, written)
    })()
    const env = { DATA_DIR: join(folder, 'live') }
    const { code, out, err } = await run(['monday.sqlite'], env)
    going = false
    await writing
    await live.close()
    const target = join(folder, 'monday.sqlite')
    expect([code, err, out]).toEqual([0, '', `Everything up to now is in ${target}\n`])
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).sort()).toEqual(['live', 'monday.sqlite'])

    mkdirSync(join(folder, 'restored'))
    copyFileSync(target, sqliteFile(join(folder, 'restored')))
    const restored = await openStore({ engine: 'sqlite', folder: join(folder, 'restored') })
    const numbers = (await restored.read.selectFrom('setting').select('key').execute()).map(({ key }) =>
      Number(key.slice(1)),
    )
    numbers.sort((a, b) => a - b)
    // One moment: nothing missing in between, and nothing from before the command was given.
    expect(numbers).toEqual(numbers.map((_, at) => at))
    expect(numbers.length).toBeGreaterThanOrEqual(300)
    expect(numbers.length).toBeLessThanOrEqual(written)
    await put(restored, 1_000_000)
    await restored.close()
  })

  test('overwrites nothing', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const { code, err } = await run(['mine.txt'], { DATA_DIR: join(folder, 'live') })
    expect(code).toBe(1)
    expect(err).toBe(
      `${join(folder, 'mine.txt')} is there already, and a backup overwrites nothing: choose another name.\n`,
    )
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
  })

  test('names the tool to use for PostgreSQL, without the password', async () => {
    const { code, err } = await run(['b.dump'], { DATABASE_URL: 'postgres://defuse:secret@db/defuse' })
    expect(code).toBe(1)
    expect(err).toContain(`pg_dump --format=custom --file="${join(folder, 'b.dump')}" "$DATABASE_URL"`)
    expect(err).not.toContain('secret')
  })

  test.each([
    [[], {}, 'Usage: npm run backup -- <file>\n'],
    [['a', 'b'], {}, 'Usage: npm run backup -- <file>\n'],
    [['--help'], {}, 'Usage: npm run backup -- <file>\n'],
    [['a'], { DATA_DIR: join(folder, 'none') }, 'There is no data at'],
    [['no/such/folder/a'], { DATA_DIR: join(folder, 'live') }, 'cannot be written'],
    [['a'], { PORT: 'x' }, 'PORT must be'],
  ])('%j with %j is refused in a sentence', async (args, env, sentence) => {
    const { code, out, err } = await run(args, env)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('a file that is no database gives a sentence and no backup', async () => {
    mkdirSync(join(folder, 'broken'))
    writeFileSync(sqliteFile(join(folder, 'broken')), 'not a database at all'.repeat(100))
    const { code, err } = await run(['c'], { DATA_DIR: join(folder, 'broken') })
    expect(code).toBe(1)
    expect(err).toMatch(/^The backup failed: .+\n$/)
    expect(readdirSync(folder)).not.toContain('c')
    expect(readdirSync(folder)).not.toContain('c.part')
  })
})
