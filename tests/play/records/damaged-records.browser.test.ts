import { describe, expect, it } from 'vitest'
import { rowOf } from '../../../src/play/records/row.ts'
import { defaults } from '../../../src/ui/settings.ts'
import { codes, openTab, raw } from './browser-tab.ts'
import { sample } from './sample.ts'

describe('damaged and foreign data', () => {
  it('sets aside what does not fit, whole, and says so until it was read', async () => {
    const tab = await openTab()
    const good = await tab.put(sample())
    const rows = [
      { ...rowOf(sample({ id: 'no-inputs' })), attempt: null },
      { ...rowOf(sample({ id: 'future' })), schema: 99, novelty: new Map([['a', 1n]]) },
      { id: 3, what: 'ever' },
    ]
    for (const row of rows) await raw('attempts', (store) => store.put(row))

    expect(await tab.list()).toEqual([good.record])
    expect(tab.notices.value).toEqual([{ code: 'set_aside', params: { count: 3 } }])
    expect(await raw('attempts', (store) => store.getAllKeys())).toEqual([good.record.id])
    const kept = await raw('set_aside', (store) => store.getAll())
    expect(kept.map((one) => one.value)).toEqual(expect.arrayContaining(rows))
    expect(kept.map((one) => [one.key, one.reason])).toEqual(
      expect.arrayContaining([
        ['no-inputs', 'damaged'],
        ['future', 'newer'],
        [3, 'damaged'],
      ]),
    )
    const exported = JSON.parse(await tab.exportSetAside()) as { date: string }[]
    expect(exported).toHaveLength(3)
    for (const one of exported) expect(Number.isNaN(Date.parse(one.date))).toBe(false)

    const again = await openTab()
    expect(again.notices.value).toEqual([{ code: 'set_aside', params: { count: 3 } }])
    await again.dismiss('set_aside')
    expect(codes(again)).toEqual([])
    expect(codes(await openTab())).toEqual([])
    expect(await raw('set_aside', (store) => store.count())).toBe(3)
  })

  it('sets one damaged attempt aside when it is asked for, or written over', async () => {
    const tab = await openTab()
    const lost = { ...rowOf(sample({ id: 'lost' })), slug: 5 }
    await raw('attempts', (store) => store.put(lost))
    expect(await tab.get('lost')).toBeNull()
    expect(codes(tab)).toEqual(['set_aside'])
    await raw('attempts', (store) => store.put(lost))
    expect(await tab.put(sample({ id: 'lost' }))).toMatchObject({ kept: 'stored' })
    expect(await raw('set_aside', (store) => store.count())).toBe(2)
  })

  it('takes back what it has learnt to read, unless the place is taken', async () => {
    const tab = await openTab()
    const [back, taken] = [sample({ id: 'back' }), sample({ id: 'taken', strategy: 'the one there is' })]
    await tab.put(taken)
    for (const row of [rowOf(back), rowOf({ ...taken, strategy: 'another' })]) {
      const aside = { from: 'attempts', key: row.id, reason: 'newer', at: 'schema', date: '', seen: true, value: row }
      await raw('set_aside', (store) => store.add(aside))
    }
    const later = await openTab()
    expect((await later.list()).map((record) => record.id).toSorted()).toEqual(['back', 'taken'])
    expect((await later.get('taken'))?.strategy).toBe('the one there is')
    expect(await raw('set_aside', (store) => store.count())).toBe(1)
  })

  it('has defaults for damaged settings, and keeps the good fields of half-damaged ones', async () => {
    const tab = await openTab()
    await raw('settings', (store) => store.put('dark', 'settings'))
    expect(await tab.loadSettings()).toEqual(defaults)
    expect(codes(tab)).toEqual(['set_aside'])
    expect(JSON.parse(await tab.exportSetAside())).toMatchObject([{ from: 'settings', value: 'dark' }])
    await raw('settings', (store) => store.put({ schema: 1, values: { theme: 'dark', pace: 7 } }, 'settings'))
    expect(await tab.loadSettings()).toEqual({ ...defaults, theme: 'dark' })
  })
})
