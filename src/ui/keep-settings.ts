import { effect, type ReadonlySignal } from '@preact/signals'
import { applySettings, onSettingsChange, type Settings, type SettingsValues, settingsValues } from './settings.ts'

/** Where settings are kept. `changed` goes up when this or another tab has written there. */
export interface SettingsStore {
  loadSettings(): Promise<SettingsValues>
  saveSettings(values: SettingsValues): Promise<void>
  readonly changed: ReadonlySignal<number>
}

/** Loads what was kept, then keeps every change and takes over those of other tabs. A slider is saved once it rests. */
export async function keepSettings(settings: Settings, store: SettingsStore, rest = 200): Promise<() => void> {
  let saving = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  const same = (values: SettingsValues): boolean => JSON.stringify(values) === JSON.stringify(settingsValues(settings))

  // Without the comparison two tabs would save each other's settings for ever.
  let kept = ''
  const take = async (): Promise<void> => {
    const values = await store.loadSettings()
    if (resting !== undefined || saving > 0) return
    kept = JSON.stringify(values)
    if (!same(values)) applySettings(settings, values)
  }
  await take()

  const stopKeeping = onSettingsChange(settings, (values) => {
    clearTimeout(resting)
    resting = undefined
    if (JSON.stringify(values) === kept) return
    resting = setTimeout(() => {
      resting = undefined
      kept = JSON.stringify(values)
      saving += 1
      store.saveSettings(values).finally(() => {
        saving -= 1
      })
    }, rest)
  })
  let first = true
  const stopTaking = effect(() => {
    if (store.changed.value >= 0 && !first) take()
    first = false
  })
  return () => {
    clearTimeout(resting)
    stopKeeping()
    stopTaking()
  }
}
