import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRecords } from '../../../src/play/records/open-records.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import type { Records } from '../../../src/play/records/records.ts'
import { rowOf } from '../../../src/play/records/row.ts'
import { defaults } from '../../../src/ui/settings.ts'
import { attempt, finished, sample } from './sample.ts'

const opened: Records[] = []
let name = ''

/** A tab of the browser: its own connection to the same database. */
async function openTab(options: Parameters<typeof openRecords>[0] = {}): Promise<Records> {
  const records = await openRecords({ name, ...options })
  opened.push(records)
  return records
}

const codes = (records: Records): string[] => records.notices.value.map((notice) => notice.code)

/** Straight into the database, past all checks. */
async function raw<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await answer(indexedDB.open(name))
  try {
    return await answer(work(database.transaction(store, 'readwrite').objectStore(store)))
  } finally {
    database.close()
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

const playedOn = (record: AttemptRecord, ...inputs: number[]): AttemptRecord => ({
  ...record,
  attempt: { ...attempt, inputs: [...record.attempt.inputs, ...inputs] },
  updatedAt: record.updatedAt + 1,
})

const freshName = (): string => {
  name = `defuse-${crypto.randomUUID()}`
  return name
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const records of opened.splice(0)) records.close()
  await answer(indexedDB.deleteDatabase(name))
})

describe('keeping', () => {
  it('gives everything back after a reload, the last played first', async () => {
    freshName()
    const before = await openTab()
    const older = sample({ updatedAt: 10 })
    const newer = sample({ updatedAt: 20, summary: finished, retryOf: { id: older.id, decision: 2 }, strategy: 'Ask.' })
    const kept = await before.put(older)
    await before.put(newer)
    expect(kept).toEqual({ record: { ...older, revision: 1 }, kept: 'stored' })
    await before.saveSettings({ ...defaults, theme: 'dark' })
    before.close()

    const after = await openTab()
    expect(await after.list()).toEqual([
      { ...newer, revision: 1 },
      { ...older, revision: 1 },
    ])
    expect(await after.get(older.id)).toEqual({ ...older, revision: 1 })
    expect(await after.get('unknown')).toBeNull()
    expect(await after.loadSettings()).toEqual({ ...defaults, theme: 'dark' })
    await after.remove(older.id)
    expect((await after.list()).map((record) => record.id)).toEqual([newer.id])
    expect(codes(after)).toEqual([])
  })

  it('has defaults before anything was saved', async () => {
    freshName()
    expect(await (await openTab()).loadSettings()).toEqual(defaults)
  })

  it('takes writes that do not wait for each other as one play', async () => {
    freshName()
    const tab = await openTab()
    const first = sample()
    const second = playedOn(first, 1)
    const third = playedOn(second, 4)
    const results = await Promise.all([tab.put(first), tab.put(second), tab.put(third)])
    expect(results.map((result) => result.kept)).toEqual(['stored', 'stored', 'stored'])
    expect(await tab.list()).toEqual([{ ...third, revision: 3 }])
  })

  it('refuses what it could not read again', async () => {
    freshName()
    const tab = await openTab()
    await expect(tab.put(sample({ startedAt: 0.5 }))).rejects.toThrow('startedAt')
    expect(await tab.list()).toEqual([])
  })

  it('asks once for lasting storage, after the first finished attempt', async () => {
    freshName()
    const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true)
    const tab = await openTab()
    await tab.put(sample())
    await tab.list()
    expect(persist).not.toHaveBeenCalled()
    await tab.put(sample({ summary: finished }))
    await expect.poll(() => persist.mock.calls.length).toBe(1)
    await tab.put(sample({ summary: finished }))
    await tab.saveSettings(defaults)
    expect(persist).toHaveBeenCalledTimes(1)
  })
})

describe('two tabs', () => {
  it('keeps both plays when the same attempt is played in both', async () => {
    freshName()
    const [one, two] = [await openTab(), await openTab()]
    const { record } = await one.put(sample())
    const inTwo = (await two.get(record.id)) as AttemptRecord
    const ahead = await one.put(playedOn(record, 1))
    const fork = await two.put(playedOn(inTwo, 5))
    expect(ahead.kept).toBe('stored')
    expect(fork).toMatchObject({ kept: 'forked', record: { forkOf: record.id, revision: 1 } })
    expect(fork.record.id).not.toBe(record.id)
    expect(codes(two)).toEqual(['played_in_two_tabs'])
    expect(codes(one)).toEqual([])
    expect((await one.get(record.id))?.attempt.inputs).toEqual([...attempt.inputs, 1])
    expect((await one.get(fork.record.id))?.attempt.inputs).toEqual([...attempt.inputs, 5])

    const further = await two.put(playedOn(fork.record, 6))
    expect(further).toMatchObject({ kept: 'stored', record: { id: fork.record.id, revision: 2 } })
    expect(await one.list()).toHaveLength(2)
  })

  it('forks once also for a page that goes on with the old id', async () => {
    freshName()
    const [one, two] = [await openTab(), await openTab()]
    const { record } = await one.put(sample())
    await one.put(playedOn(record, 1))
    const stale = playedOn(record, 5)
    const results = [await two.put(stale), await two.put(playedOn(stale, 6))]
    expect(results.map((result) => result.kept)).toEqual(['forked', 'forked'])
    expect(new Set(results.map((result) => result.record.id)).size).toBe(1)
    expect(await two.list()).toHaveLength(2)
    expect((await two.get(results[0]?.record.id as string))?.attempt.inputs).toEqual([...attempt.inputs, 5, 6])

    const reread = (await two.get(record.id)) as AttemptRecord
    expect(await two.put(playedOn(reread, 2))).toMatchObject({ kept: 'stored', record: { id: record.id } })
  })

  it('does not take an older state for a newer one because the tab wrote last itself', async () => {
    freshName()
    const tab = await openTab()
    const { record } = await tab.put(sample())
    const ahead = playedOn(record, 1)
    await tab.put(ahead)
    expect(await tab.put(record)).toMatchObject({ kept: 'forked' })
    expect((await tab.get(record.id))?.attempt).toEqual(ahead.attempt)
  })

  it('writes again what another tab has removed meanwhile', async () => {
    freshName()
    const [one, two] = [await openTab(), await openTab()]
    const { record } = await one.put(sample())
    await two.remove(record.id)
    await one.put(playedOn(record, 3))
    expect((await two.get(record.id))?.attempt.inputs).toEqual([...attempt.inputs, 3])
  })

  it('hears of each other', async () => {
    freshName()
    const [one, two] = [await openTab(), await openTab()]
    await one.put(sample())
    expect(one.changed.value).toBe(1)
    await expect.poll(() => two.changed.value).toBe(1)
  })
})

describe('damaged and foreign data', () => {
  it('sets aside what does not fit, whole, and says so until it was read', async () => {
    freshName()
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
    freshName()
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
    freshName()
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
    freshName()
    const tab = await openTab()
    await raw('settings', (store) => store.put('dark', 'settings'))
    expect(await tab.loadSettings()).toEqual(defaults)
    expect(codes(tab)).toEqual(['set_aside'])
    expect(JSON.parse(await tab.exportSetAside())).toMatchObject([{ from: 'settings', value: 'dark' }])
    await raw('settings', (store) => store.put({ schema: 1, values: { theme: 'dark', pace: 7 } }, 'settings'))
    expect(await tab.loadSettings()).toEqual({ ...defaults, theme: 'dark' })
  })
})

/** Whatever happens to the storage, this must work. */
async function playOn(records: Records): Promise<void> {
  const result = await records.put(sample({ id: 'played' }))
  expect(result.kept).toBe('in_memory')
  await records.put(playedOn(result.record, 8))
  expect((await records.get('played'))?.attempt.inputs).toEqual([...attempt.inputs, 8])
  expect((await records.list()).map((record) => record.id)).toContain('played')
  await records.saveSettings({ ...defaults, muted: true })
  expect((await records.loadSettings()).muted).toBe(true)
  expect(JSON.parse(await records.exportSetAside())).toEqual([])
  await records.remove('played')
  expect(await records.get('played')).toBeNull()
}

describe('storage that fails', () => {
  const kept = (records: Records) => records.notices.value.find((notice) => notice.code === 'nothing_is_kept')?.params

  it('plays on when the browser denies it', async () => {
    freshName()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'denied' })
    await playOn(tab)
  })

  it('plays on beside the database of a newer version, and leaves it alone', async () => {
    freshName()
    const newer = await answer(indexedDB.open(name, 7))
    newer.close()
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'newer_version' })
    await playOn(tab)
  })

  it('plays on when the database has lost its stores', async () => {
    freshName()
    const empty = await answer(indexedDB.open(name, 1))
    empty.close()
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'damaged' })
    await playOn(tab)
  })

  it('plays on when there is no answer', async () => {
    freshName()
    const stubborn = await answer(indexedDB.open(name, 1))
    // Openings wait in line behind a deletion, and this one waits for the connection above.
    const deletion = answer(indexedDB.deleteDatabase(name))
    const tab = await openTab({ patience: 50 })
    expect(kept(tab)).toEqual({ reason: 'no_answer' })
    await playOn(tab)
    stubborn.close()
    await deletion
  })

  it('says when another tab blocks it', async () => {
    freshName()
    const stubborn = await answer(indexedDB.open(name, 1))
    const tab = await openTab({ version: 2, patience: 300 })
    expect(codes(tab)).toEqual(['blocked_by_other_tab', 'nothing_is_kept'])
    await playOn(tab)
    stubborn.close()
  })

  it('lets go for a newer version, says so, and plays on', async () => {
    freshName()
    const tab = await openTab()
    const upgraded = await answer(indexedDB.open(name, 2))
    upgraded.close()
    expect(codes(tab)).toEqual(['closed_for_update'])
    await playOn(tab)
    expect(kept(tab)).toEqual({ reason: 'newer_version' })
  })

  it('starts anew when the person clears the data of the site', async () => {
    freshName()
    const tab = await openTab()
    const { record } = await tab.put(sample())
    await answer(indexedDB.deleteDatabase(name))
    expect(await tab.list()).toEqual([])
    expect(await tab.put(playedOn(record, 2))).toMatchObject({ kept: 'stored' })
    expect(codes(tab)).toEqual([])
  })

  it('plays on while the disk is full, and keeps again once there is room', async () => {
    freshName()
    const tab = await openTab()
    const { record } = await tab.put(sample())
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const result = await tab.put(playedOn(record, 2))
    expect(result.kept).toBe('in_memory')
    expect(codes(tab)).toEqual(['storage_full'])
    expect((await tab.list())[0]?.attempt.inputs).toEqual([...attempt.inputs, 2])
    full.mockRestore()
    expect(await tab.put(playedOn(result.record, 3))).toMatchObject({ kept: 'stored', record: { revision: 2 } })
    expect(codes(tab)).toEqual([])
    expect((await (await openTab()).get(record.id))?.attempt.inputs).toEqual([...attempt.inputs, 2, 3])
  })
})
