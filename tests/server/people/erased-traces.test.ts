import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import type { Imported, People } from '../../../src/wire/people.ts'
import { prepareEngine } from '../engines.ts'
import { openTestServer, type TestServer } from './open-test-server.ts'

const { place } = prepareEngine('sqlite')

let server: TestServer
afterEach(() => server.close())

/** Which of these words stand anywhere in the files of the data folder. */
const wordsOnDisk = (words: readonly string[]): readonly string[] => {
  const folder = dirname(String(server.store.file))
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('utf8'))
  return words.filter((word) => bytes.some((text) => text.includes(word)))
}

/** So many people that their rows have been moved from page to page; the surnames of those who are to be erased. */
const fill = async (): Promise<{ cookie: string; ids: readonly string[]; surnames: readonly string[] }> => {
  server = await openTestServer(await place())
  const cookie = await server.admin()
  const surnameOf = (n: number) => `Zebrowski${n}q`
  for (let part = 0; part < 8; part += 1) {
    const lines = Array.from({ length: 100 }, (_, at) => {
      const n = part * 100 + at
      return `${surnameOf(n)}@example.com,Vera ${surnameOf(n)},trainee,Team ${n % 7}`
    })
    const csv = ['email,name,role,team', ...lines].join('\n')
    const done = await server.ask<Imported>('POST', '/api/people/import', { csv, dryRun: false }, { cookie })
    expect(done.body.added).toBe(100)
  }
  const numbers = [3, 250, 251, 477, 790]
  const ids: string[] = []
  for (const n of numbers) {
    const { body } = await server.ask<People>('GET', `/api/people?search=${surnameOf(n)}`, undefined, { cookie })
    const id = body.people[0]?.id ?? ''
    // An earlier name is as much theirs.
    const name = `Wera ${surnameOf(n)}`
    expect((await server.ask('PATCH', `/api/people/${id}`, { name }, { cookie })).status).toBe(200)
    ids.push(id)
  }
  // The file in e-mail addresses is lower case.
  return { cookie, ids, surnames: numbers.flatMap((n) => [surnameOf(n), surnameOf(n).toLowerCase()]) }
}

const erase = async (cookie: string, id: string, keep: string): Promise<void> => {
  expect((await server.ask('POST', `/api/people/${id}/erase`, { keep }, { cookie })).status).toBe(204)
}

test('nobody who was erased can be found in the files, whatever was written before', async () => {
  const { cookie, ids, surnames } = await fill()
  expect(wordsOnDisk(surnames)).toEqual(surnames)
  for (const [at, id] of ids.entries()) await erase(cookie, id, at % 2 === 0 ? 'pseudonym' : 'nothing')
  expect(wordsOnDisk(surnames)).toEqual([])
})

test('while somebody reads the file, as a backup does: they are gone soon after that', {
  timeout: 60_000,
}, async () => {
  const { cookie, ids, surnames } = await fill()
  const reader = new DatabaseSync(String(server.store.file), { readOnly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from person').get()
  for (const id of ids) await erase(cookie, id, 'pseudonym')
  expect(wordsOnDisk(surnames)).not.toEqual([])
  reader.exec('commit')
  reader.close()
  await expect.poll(() => wordsOnDisk(surnames), { timeout: 40_000, interval: 200 }).toEqual([])
})
