import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  applySettings,
  createSettings,
  defaults,
  onSettingsChange,
  parseSettings,
  settingsValues,
} from '../../src/ui/settings.ts'

afterEach(() => vi.unstubAllGlobals())

/** A system whose wishes can change while the page is open. */
function stubSystem() {
  const heard = new Map<string, (event: { matches: boolean }) => void>()
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    addEventListener: (_: string, listen: (event: { matches: boolean }) => void) => heard.set(query, listen),
  }))
  return (query: string, matches: boolean) => heard.get(query)?.({ matches })
}

describe('parseSettings', () => {
  it('takes what it wrote', () => {
    const values = { ...defaults, theme: 'dark', muted: true, volumes: { room: 0, voice: 1, cues: 0.25 } } as const
    expect(parseSettings(structuredClone(values))).toEqual(values)
  })

  it('keeps the good fields beside bad and unknown ones', () => {
    expect(
      parseSettings({ theme: 'dark', motion: 'fast', muted: 'yes', volumes: { room: 2, voice: 0.1, x: 1 }, more: 1 }),
    ).toEqual({ ...defaults, theme: 'dark', volumes: { ...defaults.volumes, voice: 0.1 } })
  })

  it('makes settings of anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, volumes) => {
        for (const one of [value, { ...(value as object), volumes }]) {
          const parsed = parseSettings(one)
          expect(parseSettings(parsed)).toEqual(parsed)
          expect(Object.keys(parsed)).toEqual(Object.keys(defaults))
          for (const volume of Object.values(parsed.volumes)) expect(volume >= 0 && volume <= 1).toBe(true)
        }
      }),
    )
  })

  it('does not take inherited fields', () => {
    expect(parseSettings(Object.create({ theme: 'dark' }))).toEqual(defaults)
  })
})

describe('createSettings', () => {
  it('follows the system until the person has chosen', () => {
    const system = stubSystem()
    const settings = createSettings()
    expect(settings.effectiveMotion.value).toBe('full')
    expect(settings.effectiveTheme.value).toBe('light')
    system('(prefers-reduced-motion: reduce)', true)
    system('(prefers-color-scheme: dark)', true)
    expect(settings.effectiveMotion.value).toBe('reduced')
    expect(settings.effectiveTheme.value).toBe('dark')
    settings.motion.value = 'full'
    settings.theme.value = 'light'
    expect(settings.effectiveMotion.value).toBe('full')
    expect(settings.effectiveTheme.value).toBe('light')
  })

  it('tells every change once, not the values there are already', () => {
    const settings = createSettings()
    const told: unknown[] = []
    const stop = onSettingsChange(settings, (values) => told.push(values))
    expect(told).toEqual([])
    settings.volumes.room.value = 0.2
    expect(told).toEqual([{ ...defaults, volumes: { ...defaults.volumes, room: 0.2 } }])
    const loud = { ...defaults, pace: 'instant', volumes: { room: 1, voice: 1, cues: 1 } } as const
    applySettings(settings, loud)
    expect(told).toHaveLength(2)
    expect(settingsValues(settings)).toEqual(loud)
    stop()
    settings.muted.value = true
    expect(told).toHaveLength(2)
  })
})
