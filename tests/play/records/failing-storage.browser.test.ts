import { describe, expect, it, vi } from 'vitest'
import type { Records } from '../../../src/play/records/records.ts'
import { defaults } from '../../../src/ui/settings.ts'
import { answer, codes, name, openTab, playedOn } from './browser-tab.ts'
import { attempt, sample } from './sample.ts'

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
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'denied' })
    await playOn(tab)
  })

  it('plays on beside the database of a newer version, and leaves it alone', async () => {
    const newer = await answer(indexedDB.open(name, 7))
    newer.close()
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'newer_version' })
    await playOn(tab)
  })

  it('plays on when the database has lost its stores', async () => {
    const empty = await answer(indexedDB.open(name, 1))
    empty.close()
    const tab = await openTab()
    expect(kept(tab)).toEqual({ reason: 'damaged' })
    await playOn(tab)
  })

  it('plays on when there is no answer', async () => {
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
    const stubborn = await answer(indexedDB.open(name, 1))
    const tab = await openTab({ version: 2, patience: 300 })
    expect(codes(tab)).toEqual(['blocked_by_other_tab', 'nothing_is_kept'])
    await playOn(tab)
    stubborn.close()
  })

  it('lets go for a newer version, says so, and plays on', async () => {
    const tab = await openTab()
    const upgraded = await answer(indexedDB.open(name, 2))
    upgraded.close()
    expect(codes(tab)).toEqual(['closed_for_update'])
    await playOn(tab)
    expect(kept(tab)).toEqual({ reason: 'newer_version' })
  })

  it('starts anew when the person clears the data of the site', async () => {
    const tab = await openTab()
    const { record } = await tab.put(sample())
    await answer(indexedDB.deleteDatabase(name))
    expect(await tab.list()).toEqual([])
    expect(await tab.put(playedOn(record, 2))).toMatchObject({ kept: 'stored' })
    expect(codes(tab)).toEqual([])
  })

  it('plays on while the disk is full, and keeps again once there is room', async () => {
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
