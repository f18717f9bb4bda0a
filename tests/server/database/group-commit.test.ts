import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/server/database/open-store.ts'
import type { Writing } from '../../../src/server/database/schema.ts'
import { describeEachEngine, prepareEngine } from '../engines.ts'

const put = (key: string, value_json = '0') => {
  return (writing: Writing) => writing.insertInto('setting').values({ key, value_json }).execute()
}
const keysOf = async ({ read }: Store) =>
  (await read.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key)

/** Adds one to the number under `n`, by reading it first: right only when nobody comes in between. */
const countUp = async (writing: Writing): Promise<number> => {
  const found = await writing.selectFrom('setting').select('value_json').where('key', '=', 'n').executeTakeFirst()
  const next = Number(found?.value_json ?? 0) + 1
  await writing
    .insertInto('setting')
    .values({ key: 'n', value_json: `${next}` })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: `${next}` }))
    .execute()
  return next
}

describeEachEngine('works that come at once', (open) => {
  test('are done in their order, each seeing those before it', async () => {
    const { commit } = await open()
    const counted = await Promise.all(Array.from({ length: 1200 }, () => commit(countUp)))
    expect(counted).toEqual(Array.from({ length: 1200 }, (_, at) => at + 1))
  })

  test('fail alone, by their own fault, and leave nothing of themselves', async () => {
    const store = await open()
    const works = ['a', 'b', 'c', 'd', 'e'].map((key) =>
      store.commit(async (writing) => {
        await put(key)(writing)
        if (key === 'b') throw new Error('b did not want to')
        // The database's own refusal, which on PostgreSQL ends the whole transaction.
        if (key === 'd') await put('a')(writing)
        return key
      }),
    )
    const ends = await Promise.allSettled(works)
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
      'a',
      'failed',
      'c',
      'failed',
      'e',
    ])
    expect(ends[1]).toMatchObject({ reason: { message: 'b did not want to' } })
    expect(ends[3]).toMatchObject({ reason: { message: expect.stringMatching(/unique/i) } })
    expect(await keysOf(store)).toEqual(['a', 'c', 'e'])
  })

  test('are on disk when they are answered for, and not before', async () => {
    const store = await open()
    let answered = false
    const done = store.commit(put('a')).then(() => {
      answered = true
    })
    expect(answered).toBe(false)
    await done
    expect(await keysOf(store)).toEqual(['a'])
  })

  test('keep nothing else of the process waiting, however many follow each other', async () => {
    const { commit } = await open()
    let going = true
    const chain = (async () => {
      let rounds = 0
      for (; going && rounds < 20_000; rounds += 1) await commit(countUp)
      return rounds
    })()
    await new Promise((resolve) => setTimeout(resolve, 20))
    going = false
    expect(await chain).toBeLessThan(20_000)
  })

  test('go on after one that failed', async () => {
    const store = await open()
    await expect(store.commit(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await store.commit(put('a'))
    expect(await keysOf(store)).toEqual(['a'])
  })
})

describe('many at once are one transaction', () => {
  test('on PostgreSQL', async () => {
    const store = await postgres.open()
    const works = Array.from({ length: 400 }, () =>
      store.commit((writing) =>
        sql<{ id: string }>`select pg_current_xact_id()::text as id`
          .execute(writing)
          .then(({ rows: [row] }) => row?.id),
      ),
    )
    expect(new Set(await Promise.all(works)).size).toBe(1)
  })
  const postgres = prepareEngine('postgres')

  test('on SQLite', async () => {
    const store = await sqlite.open()
    const before = commitsIn(store.file)
    await Promise.all(Array.from({ length: 400 }, (_, number) => store.commit(put(`${number}`))))
    expect(commitsIn(store.file) - before).toBe(1)
    for (const key of ['x', 'y', 'z']) await store.commit(put(key))
    expect(commitsIn(store.file) - before).toBe(4)
  })
  const sqlite = prepareEngine('sqlite')
})

/** Transactions in the write-ahead log beside a SQLite file: frames that end one say how large the file then is. */
const commitsIn = (file: string | null): number => {
  const log = readFileSync(`${file}-wal`)
  const frame = 24 + log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) !== 0) commits += 1
  return commits
}

describe('two processes on one PostgreSQL', () => {
  const { place, open } = prepareEngine('postgres')

  test('a deadlock between them is run again until both are done', async () => {
    const at = await place()
    const [first, second] = [await open(at), await open(at)]
    for (const key of ['a', 'b']) await first.commit(put(key))
    const runs = { first: 0, second: 0 }
    const touch = (who: keyof typeof runs, order: readonly string[]) => async (writing: Writing) => {
      runs[who] += 1
      for (const key of order) {
        await writing
          .updateTable('setting')
          .set({ value_json: sql`value_json || ${who}` })
          .where('key', '=', key)
          .execute()
        await sql`select pg_sleep(0.2)`.execute(writing)
      }
    }
    await Promise.all([first.commit(touch('first', ['a', 'b'])), second.commit(touch('second', ['b', 'a']))])
    expect(runs.first + runs.second).toBeGreaterThan(2)
    const rows = await first.read.selectFrom('setting').select('value_json').execute()
    for (const { value_json } of rows) expect(['0firstsecond', '0secondfirst']).toContain(value_json)
  })

  test('what could not be put into an order is run again, and no count is lost', async () => {
    const at = await place()
    const stores = [await open(at), await open(at)]
    let runs = 0
    const countStrictly = async (writing: Writing) => {
      runs += 1
      // The first statement of the transaction, or it is refused: hence one work at a time.
      await sql`set transaction isolation level serializable`.execute(writing)
      return countUp(writing)
    }
    await Promise.all(
      stores.map(async ({ commit }) => {
        for (let round = 0; round < 10; round += 1) await commit(countStrictly)
      }),
    )
    expect(runs).toBeGreaterThan(20)
    const [found] = (await stores[0]?.read.selectFrom('setting').select('value_json').execute()) ?? []
    expect(found?.value_json).toBe('20')
  })
})
