import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/server/database/schema.ts'
import { describeEachEngine } from '../engines.ts'

const settingsOf = (read: Reading) => read.selectFrom('setting').selectAll().orderBy('key').execute()

describeEachEngine('a store', (open, { place }) => {
  test('finds what was committed after it was closed and opened again', async () => {
    const at = await place()
    const first = await open(at)
    await first.commit((writing) => writing.insertInto('setting').values({ key: 'a', value_json: '[1]' }).execute())
    await first.close()
    const second = await open(at)
    expect(await settingsOf(second.read)).toEqual([{ key: 'a', value_json: '[1]' }])
  })

  test('waits for what is being written before it closes', async () => {
    const at = await place()
    const first = await open(at)
    const writes = Array.from({ length: 700 }, (_, number) =>
      first.commit((writing) =>
        writing
          .insertInto('setting')
          .values({ key: `${number}`, value_json: '0' })
          .execute(),
      ),
    )
    await first.close()
    await Promise.all(writes)
    const second = await open(at)
    expect(await settingsOf(second.read)).toHaveLength(700)
  })
})

describeEachEngine('what a store gives back', (open) => {
  const TIME = 1_795_305_600_123
  const TEXT = 'Zoë 😀 "quoted" \\ \u202eback\u202c \u2028 \'; drop table person; --'

  const withPeople = async () => {
    const store = await open()
    const person = { team_id: null, password: null, issuer: null, subject: null, erased_at: null }
    await store.commit((writing) =>
      writing
        .insertInto('person')
        .values([
          { ...person, id: 'p1', email: 'b@x', name: TEXT, role: 'trainee', active: 1, created_at: TIME },
          { ...person, id: 'p2', email: 'a@x', name: 'Ann', role: 'admin', active: 0, created_at: TIME + 1 },
        ])
        .execute(),
    )
    return store
  }

  test('text, times, flags and nothing are what was put in', async () => {
    const { read } = await withPeople()
    const found = await read
      .selectFrom('person')
      .select(['name', 'created_at', 'active', 'team_id'])
      .orderBy('id')
      .execute()
    expect(found).toEqual([
      { name: TEXT, created_at: TIME, active: 1, team_id: null },
      { name: 'Ann', created_at: TIME + 1, active: 0, team_id: null },
    ])
  })

  test('counts, sums, averages and what is computed from times are numbers', async () => {
    const { read } = await withPeople()
    const sums = await read
      .selectFrom('person')
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.sum<number>('active').as('active'),
        fn.sum<number>('created_at').as('times'),
        fn.avg<number>('active').as('share'),
        fn.max('created_at').as('latest'),
      ])
      .executeTakeFirstOrThrow()
    expect(sums).toEqual({ count: 2, active: 1, times: 2 * TIME + 1, share: 0.5, latest: TIME + 1 })
  })

  test('lists are in the same order, upper case before lower', async () => {
    const store = await open()
    const keys = ['b', 'B', 'a', 'A', 'é', '10', '9']
    await store.commit((writing) =>
      writing
        .insertInto('setting')
        .values(keys.map((key) => ({ key, value_json: '0' })))
        .execute(),
    )
    expect((await settingsOf(store.read)).map(({ key }) => key)).toEqual(['10', '9', 'A', 'B', 'a', 'b', 'é'])
  })

  test('an insert that meets the same key again changes the row or leaves it, as it was asked', async () => {
    const store = await open()
    const put = (value_json: string) =>
      store.commit((writing) =>
        writing
          .insertInto('setting')
          .values({ key: 'k', value_json })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json }))
          .execute(),
      )
    await put('1')
    await put('2')
    const [kept] = await store.commit((writing) =>
      writing
        .insertInto('setting')
        .values({ key: 'k', value_json: '3' })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute(),
    )
    expect(kept?.numInsertedOrUpdatedRows).toBe(0n)
    expect(await settingsOf(store.read)).toEqual([{ key: 'k', value_json: '2' }])
  })

  test('a row that points at nobody is refused', async () => {
    const store = await open()
    const lost = { person_id: 'nobody', token_hash: 't', created_at: TIME, expires_at: TIME }
    await expect(store.commit((writing) => writing.insertInto('session').values(lost).execute())).rejects.toThrow(
      /foreign key/i,
    )
    expect(await store.read.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('an address is one person, however often it is entered at once', async () => {
    const store = await withPeople()
    const again = { name: 'B', role: 'trainee', active: 1, created_at: TIME } as const
    const none = { team_id: null, password: null, issuer: null, subject: null, erased_at: null }
    const tries = await Promise.allSettled(
      ['p3', 'p4', 'p5'].map((id) =>
        store.commit((writing) =>
          writing
            .insertInto('person')
            .values({ id, email: 'c@x', ...again, ...none })
            .execute(),
        ),
      ),
    )
    expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

describe('an empty store', () => {
  describeEachEngine('has the same tables and columns', (open, { engine }) => {
    test('as every other', async () => {
      const { read } = await open()
      const tables = await read.introspection.getTables()
      const named = tables
        .filter(({ name }) => !name.startsWith('kysely'))
        .map(({ name, columns }) => `${name}: ${columns.map((column) => column.name).join(' ')}`)
        .sort()
      columnsOf.set(engine, named)
      expect(named.length).toBeGreaterThan(15)
      const [first, ...others] = [...columnsOf.values()]
      for (const other of others) expect(other).toEqual(first)
      expect(await sql`select 1 as one`.execute(read)).toMatchObject({ rows: [{ one: 1 }] })
    })
  })
  const columnsOf = new Map<string, readonly string[]>()
})
