import { filtered, highpass, lowpass } from './filter.ts'
import { syllable, type Throat } from './instruments/voice.ts'
import { punched } from './level.ts'
import { seeded } from './random.ts'
import { add, type Samples, secondsOf, silence } from './signal.ts'
import type { Clip } from './sprite.ts'

/** What is known of a person's voice: pitch in Hz, and roughness from 0 to 1. */
export interface Speaker {
  readonly id: string
  readonly voice: { readonly pitch: number; readonly rough: number }
}

/** Voices for people whom stories make up: near enough to any pitch that playing them faster or slower sounds natural. */
export const SPARE_VOICES: readonly Speaker[] = [84, 107, 136, 174, 221, 282].flatMap((pitch) =>
  [0.15, 0.65].map((rough) => ({ id: `spare-${pitch}-${rough * 100}`, voice: { pitch, rough } })),
)

interface Mood {
  readonly name: 'calm' | 'tense' | 'angry'
  readonly seconds: readonly [number, number]
  readonly pitch: number
  readonly press: number
  /** Added roughness, on top of a share of the person's own. */
  readonly rough: number
  readonly loudness: number
}

const MOODS: readonly Mood[] = [
  { name: 'calm', seconds: [0.17, 0.21], pitch: 0.97, press: 0.25, rough: 0, loudness: -23 },
  { name: 'tense', seconds: [0.14, 0.18], pitch: 1.08, press: 0.6, rough: 0.12, loudness: -21.5 },
  { name: 'angry', seconds: [0.13, 0.17], pitch: 1.22, press: 0.95, rough: 0.4, loudness: -20 },
]

const SPOKEN = ['ma', 'de', 'lo', 'ni', 'wa', 'ru'] as const
const MOOD_SPOKEN = {
  calm: SPOKEN,
  tense: ['da', 'le', 'no', 'bi', 'ra', 'gu'],
  angry: ['ba', 'de', 'go', 'ra', 'da', 'si'],
} as const

/** The syllables a person babbles in, per mood, named `calm0` … `angry5`. */
export function voiceClips({ id, voice }: Speaker): Clip[] {
  const random = seeded(`voice ${id}`)
  // A higher voice comes from a shorter throat; besides, no two people are built alike.
  const tract = 1 + 0.17 * Math.min(1, Math.max(0, (voice.pitch - 110) / 110)) + random.spread() * 0.03
  return MOODS.flatMap((mood) =>
    MOOD_SPOKEN[mood.name].map((spoken, i) => {
      const throat: Throat = {
        pitch: voice.pitch * mood.pitch * random.between(0.96, 1.05),
        rough: Math.min(1, voice.rough * 0.6 + mood.rough),
        press: mood.press,
        tract,
      }
      const dry = syllable(spoken, random.between(...mood.seconds), throat, random)
      return { name: `${mood.name}${i}`, samples: punched(acrossTheDesk(dry), mood.loudness) }
    }),
  )
}

/** Heard over a counter: no boom, no hiss, and the nearest wall. */
function acrossTheDesk(dry: Samples): Samples {
  const near = filtered(dry, highpass(110), lowpass(3600))
  const heard = add(silence(secondsOf(near) + 0.03), near, 0)
  return add(heard, filtered(near, lowpass(1800)), 0.019, 0.22)
}
