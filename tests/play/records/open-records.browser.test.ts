import { describe, expect, it, vi } from 'vitest'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import { defaults } from '../../../src/ui/settings.ts'
import { codes, openTab, playedOn } from './browser-tab.ts'
import { attempt, finished, sample } from './sample.ts'

describe('keeping', () => {
  it('gives everything back after a reload, the last played first', async () => {
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
    expect(await (await openTab()).loadSettings()).toEqual(defaults)
  })

  it('takes writes that do not wait for each other as one play', async () => {
    const tab = await openTab()
    const first = sample()
    const second = playedOn(first, 1)
    const third = playedOn(second, 4)
    const results = await Promise.all([tab.put(first), tab.put(second), tab.put(third)])
    expect(results.map((result) => result.kept)).toEqual(['stored', 'stored', 'stored'])
    expect(await tab.list()).toEqual([{ ...third, revision: 3 }])
  })

  it('shows nobody what somebody else has played in the same browser', async () => {
    const tab = await openTab()
    const nobodys = sample()
    await tab.put(nobodys)
    tab.setOwner('ada')
    const adas = (await tab.put(sample())).record
    expect(adas.owner).toBe('ada')
    expect((await tab.list()).map(({ id }) => id).sort()).toEqual([nobodys.id, adas.id].sort())
    tab.setOwner('bob')
    expect((await tab.list()).map(({ id }) => id)).toEqual([nobodys.id])
    expect(await tab.get(adas.id)).toBeNull()
    tab.setOwner(null)
    expect(await tab.get(adas.id)).toBeNull()
    tab.setOwner('ada')
    expect(await tab.get(adas.id)).toEqual(adas)
  })

  it('refuses what it could not read again', async () => {
    const tab = await openTab()
    await expect(tab.put(sample({ startedAt: 0.5 }))).rejects.toThrow('startedAt')
    expect(await tab.list()).toEqual([])
  })

  it('asks once for lasting storage, after the first finished attempt', async () => {
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
    const tab = await openTab()
    const { record } = await tab.put(sample())
    const ahead = playedOn(record, 1)
    await tab.put(ahead)
    expect(await tab.put(record)).toMatchObject({ kept: 'forked' })
    expect((await tab.get(record.id))?.attempt).toEqual(ahead.attempt)
  })

  it('writes again what another tab has removed meanwhile', async () => {
    const [one, two] = [await openTab(), await openTab()]
    const { record } = await one.put(sample())
    await two.remove(record.id)
    await one.put(playedOn(record, 3))
    expect((await two.get(record.id))?.attempt.inputs).toEqual([...attempt.inputs, 3])
  })

  it('hears of each other', async () => {
    const [one, two] = [await openTab(), await openTab()]
    await one.put(sample())
    expect(one.changed.value).toBe(1)
    await expect.poll(() => two.changed.value).toBe(1)
  })
})
