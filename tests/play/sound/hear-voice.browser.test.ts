import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createVoiceSample } from '../../../src/play/sound/hear-voice.ts'
import type { Player } from '../../../src/play/sound/player.ts'
import { createSettings, defaults } from '../../../src/ui/settings.ts'

const nadia = { id: 'nadia', voice: { pitch: 222, rough: 0.2 }, own: true } as const
const said: string[] = []
const player: Player = {
  prepare: async (people) => void said.push(`prepare ${people[0]?.id}`),
  syllable: (person, mood, _pick, _rate, gain) => void said.push(`${person} ${mood} ${gain > 0}`),
  ...{ room: () => {}, level: () => {}, play: () => {}, mute: () => {}, pause: () => {} },
}
const settings = createSettings(defaults)

beforeEach(() => {
  vi.useFakeTimers()
  said.length = 0
  settings.muted.value = false
})
afterEach(() => vi.useRealTimers())

it('lets somebody be heard calm, then angry, and asked again begins anew', async () => {
  const hear = createVoiceSample(settings, async () => player)
  expect(await hear(nadia)).toBe('heard')
  await vi.advanceTimersByTimeAsync(300)
  const before = said.length
  expect(before).toBeGreaterThan(1)
  expect(await hear(nadia)).toBe('heard')
  await vi.runAllTimersAsync()
  const again = said.slice(before)
  expect(again[0]).toBe('prepare nadia')
  expect(new Set(again.slice(1))).toEqual(new Set(['nadia calm true', 'nadia angry true']))
  // What was left of the first time is not said into the second.
  expect(again.filter((one) => one.includes('calm')).length).toBeLessThan(20)
})

it('says where there is nothing to hear: sound is off, or did not come, which may be tried again', async () => {
  settings.muted.value = true
  const load = vi.fn(async (): Promise<Player> => player)
  load.mockRejectedValueOnce(new Error('no network'))
  const hear = createVoiceSample(settings, load)
  expect(await hear(nadia)).toBe('muted')
  expect(load).not.toHaveBeenCalled()
  settings.muted.value = false
  expect(await hear(nadia)).toBe('failed')
  expect(await hear(nadia)).toBe('heard')
})
