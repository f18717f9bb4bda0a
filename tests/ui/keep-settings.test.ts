import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepSettings, type SettingsStore } from '../../src/ui/keep-settings.ts'
import { createSettings, defaults, type SettingsValues } from '../../src/ui/settings.ts'

/** What two tabs share: writing in one tells both, as the browser's storage does. */
function sharedStorage() {
  let values: SettingsValues = defaults
  const tabs: ReturnType<typeof signal<number>>[] = []
  const saved: SettingsValues[] = []
  return {
    saved,
    tab(): SettingsStore {
      const changed = signal(0)
      tabs.push(changed)
      return {
        changed,
        loadSettings: async () => values,
        saveSettings: async (next) => {
          values = next
          saved.push(next)
          for (const tab of tabs) tab.value = (tab.peek() ?? 0) + 1
        },
      }
    },
  }
}

const settle = () => vi.advanceTimersByTimeAsync(1000)

describe('settings that are kept', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('a change is saved once it rests, and not before', async () => {
    const storage = sharedStorage()
    const settings = createSettings()
    await keepSettings(settings, storage.tab())
    for (const level of [0.2, 0.3, 0.4]) settings.volumes.room.value = level
    expect(storage.saved).toEqual([])
    await settle()
    expect(storage.saved).toEqual([{ ...defaults, volumes: { ...defaults.volumes, room: 0.4 } }])
  })

  test('what was kept is there again', async () => {
    const storage = sharedStorage()
    const first = createSettings()
    await keepSettings(first, storage.tab())
    first.theme.value = 'dark'
    await settle()
    const second = createSettings()
    await keepSettings(second, storage.tab())
    expect(second.theme.value).toBe('dark')
  })

  test('two tabs follow each other and do not save for ever', async () => {
    const storage = sharedStorage()
    const [one, other] = [createSettings(), createSettings()]
    await keepSettings(one, storage.tab())
    await keepSettings(other, storage.tab())
    one.muted.value = true
    await settle()
    expect(other.muted.value).toBe(true)
    other.pace.value = 'instant'
    await settle()
    expect(one.pace.value).toBe('instant')
    await settle()
    expect(storage.saved).toHaveLength(2)
  })

  test('a change back before it was saved is not saved', async () => {
    const storage = sharedStorage()
    const settings = createSettings()
    await keepSettings(settings, storage.tab())
    settings.muted.value = true
    settings.muted.value = false
    await settle()
    expect(storage.saved).toEqual([])
  })

  test('a change that still rests is not lost to what another tab saves', async () => {
    const storage = sharedStorage()
    const [one, other] = [createSettings(), createSettings()]
    await keepSettings(one, storage.tab())
    await keepSettings(other, storage.tab(), 500)
    other.theme.value = 'light'
    one.muted.value = true
    await vi.advanceTimersByTimeAsync(300)
    expect(other.theme.value).toBe('light')
    await settle()
    expect([one.theme.value, other.theme.value]).toEqual(['light', 'light'])
  })

  test('after it was stopped nothing is saved or taken over', async () => {
    const storage = sharedStorage()
    const settings = createSettings()
    const stop = await keepSettings(settings, storage.tab())
    settings.muted.value = true
    stop()
    await settle()
    expect(storage.saved).toEqual([])
  })
})
