import { expect, test } from 'vitest'
import { describeEachEngine } from '../engines.ts'

describeEachEngine('a store', (open) => {
  test('keeps what was committed, and finds it again after it was closed', async () => {
    const store = await open()
    await store.commit((writing) =>
      writing.insertInto('setting').values({ key: 'a', value_json: '{"b":[1]}' }).execute(),
    )
    expect(await store.read.selectFrom('setting').selectAll().execute()).toEqual([
      { key: 'a', value_json: '{"b":[1]}' },
    ])
  })
})
