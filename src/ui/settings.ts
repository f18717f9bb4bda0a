import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const MOTIONS = ['system', 'reduced', 'full'] as const
export type Motion = (typeof MOTIONS)[number]
export const STAGES = ['auto', 'canvas', 'webgl', 'off'] as const
export type StageChoice = (typeof STAGES)[number]
export const PACES = ['reading', 'instant'] as const
export type Pace = (typeof PACES)[number]

/** The settings as plain data: what is stored. Volumes go from 0 to 1. */
export interface SettingsValues {
  readonly theme: Theme
  readonly motion: Motion
  readonly stage: StageChoice
  readonly pace: Pace
  readonly numberKeys: boolean
  readonly muted: boolean
  readonly volumes: { readonly room: number; readonly voice: number; readonly cues: number }
}

export const defaults: SettingsValues = {
  theme: 'system',
  motion: 'system',
  stage: 'auto',
  pace: 'reading',
  numberKeys: true,
  muted: false,
  volumes: { room: 0.6, voice: 0.6, cues: 0.7 },
}

/** The settings in use. Write the signals of the first block; the effective ones follow the system too. */
export interface Settings {
  readonly theme: Signal<Theme>
  readonly motion: Signal<Motion>
  readonly stage: Signal<StageChoice>
  readonly pace: Signal<Pace>
  readonly numberKeys: Signal<boolean>
  readonly muted: Signal<boolean>
  readonly volumes: { readonly room: Signal<number>; readonly voice: Signal<number>; readonly cues: Signal<number> }
  readonly effectiveMotion: ReadonlySignal<'reduced' | 'full'>
  readonly effectiveTheme: ReadonlySignal<'light' | 'dark'>
}

export function createSettings(initial: SettingsValues = defaults): Settings {
  const motion = signal(initial.motion)
  const theme = signal(initial.theme)
  const prefersReduced = mediaSignal('(prefers-reduced-motion: reduce)')
  const prefersDark = mediaSignal('(prefers-color-scheme: dark)')
  return {
    theme,
    motion,
    stage: signal(initial.stage),
    pace: signal(initial.pace),
    numberKeys: signal(initial.numberKeys),
    muted: signal(initial.muted),
    volumes: {
      room: signal(initial.volumes.room),
      voice: signal(initial.volumes.voice),
      cues: signal(initial.volumes.cues),
    },
    effectiveMotion: computed(() =>
      motion.value === 'system' ? (prefersReduced.value ? 'reduced' : 'full') : motion.value,
    ),
    effectiveTheme: computed(() => (theme.value === 'system' ? (prefersDark.value ? 'dark' : 'light') : theme.value)),
  }
}

/** The present values; reading them inside an effect subscribes to every setting. */
export function settingsValues(settings: Settings): SettingsValues {
  return {
    theme: settings.theme.value,
    motion: settings.motion.value,
    stage: settings.stage.value,
    pace: settings.pace.value,
    numberKeys: settings.numberKeys.value,
    muted: settings.muted.value,
    volumes: {
      room: settings.volumes.room.value,
      voice: settings.volumes.voice.value,
      cues: settings.volumes.cues.value,
    },
  }
}

/** Takes over values from outside, such as those another tab has saved. */
export function applySettings(settings: Settings, values: SettingsValues): void {
  batch(() => {
    settings.theme.value = values.theme
    settings.motion.value = values.motion
    settings.stage.value = values.stage
    settings.pace.value = values.pace
    settings.numberKeys.value = values.numberKeys
    settings.muted.value = values.muted
    settings.volumes.room.value = values.volumes.room
    settings.volumes.voice.value = values.volumes.voice
    settings.volumes.cues.value = values.volumes.cues
  })
}

/** Calls back after every change, not for the values there are now. Returns what stops it. */
export function onSettingsChange(settings: Settings, changed: (values: SettingsValues) => void): () => void {
  let first = true
  return effect(() => {
    const values = settingsValues(settings)
    if (first) first = false
    else changed(values)
  })
}

/** Any value into settings: unknown fields are dropped and bad ones replaced by their default. */
export function parseSettings(value: unknown): SettingsValues {
  const volumes = field(value, 'volumes')
  return {
    theme: oneOf(THEMES, field(value, 'theme'), defaults.theme),
    motion: oneOf(MOTIONS, field(value, 'motion'), defaults.motion),
    stage: oneOf(STAGES, field(value, 'stage'), defaults.stage),
    pace: oneOf(PACES, field(value, 'pace'), defaults.pace),
    numberKeys: flag(field(value, 'numberKeys'), defaults.numberKeys),
    muted: flag(field(value, 'muted'), defaults.muted),
    volumes: {
      room: volume(field(volumes, 'room'), defaults.volumes.room),
      voice: volume(field(volumes, 'voice'), defaults.volumes.voice),
      cues: volume(field(volumes, 'cues'), defaults.volumes.cues),
    },
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const oneOf = <T extends string>(known: readonly T[], value: unknown, fallback: T): T =>
  known.find((word) => word === value) ?? fallback

const flag = (value: unknown, fallback: boolean): boolean => (typeof value === 'boolean' ? value : fallback)

const volume = (value: unknown, fallback: number): number =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : fallback

/** Follows a media query for as long as the page lives; false where there is no screen to ask. */
function mediaSignal(query: string): ReadonlySignal<boolean> {
  const list = typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia(query) : null
  const matches = signal(list?.matches ?? false)
  list?.addEventListener('change', (event) => {
    matches.value = event.matches
  })
  return matches
}
