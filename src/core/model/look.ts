import type { CastMember } from './cast.ts'
import { BEARDS, BODIES, GLASSES, HEADS, VOICE_RANGE } from './drawings.ts'

export const COLOUR = /^#[0-9a-f]{6}$/i

/** What is not said of a person. */
export const UNSAID = {
  ...{ body: 'Hoodie', hair: 'Short', skin: '#D6A17B', cloth: '#8C9A86', hairColor: '#8F5F48' },
  voice: { pitch: 160, rough: 0.3 },
} as const

/** The drawings and colours of a person, none of them unknown. */
export interface Look {
  readonly body: string
  readonly hair: string
  readonly accessory: string | null
  readonly facialHair: string | null
  readonly skin: string
  /** Of clothes, and of what is worn on the head. */
  readonly cloth: string
  /** Of hair that is drawn in outline. */
  readonly hairColor: string
  /** Of a beard that is drawn in outline. */
  readonly beardColor: string
}

/** Whether a person of a story may be called so in its tags, and in the address of a picture. */
export const isPersonId = (id: string): boolean => /^[a-z][a-z0-9_-]{0,29}$/.test(id) && !(id in Object.prototype)

const known = (list: readonly string[], word: unknown): string | null => list.find((entry) => entry === word) ?? null
const colour = (value: unknown): string | null => (typeof value === 'string' && COLOUR.test(value) ? value : null)

/** What of a person can be drawn; what is unknown, as somebody may have written it into a database, is as if unsaid. */
export function lookOf(person: Partial<CastMember>): Look {
  const skin = colour(person.skin) ?? UNSAID.skin
  const hairColor = colour(person.hairColor)
  return {
    body: known(BODIES, person.body) ?? UNSAID.body,
    hair: known(HEADS, person.hair) ?? UNSAID.hair,
    accessory: known(GLASSES, person.accessory),
    facialHair: known(BEARDS, person.facialHair),
    skin,
    cloth: colour(person.cloth) ?? UNSAID.cloth,
    hairColor: hairColor ?? UNSAID.hairColor,
    beardColor: hairColor ?? skin,
  }
}

/** A voice that can be heard, whatever is said of it. */
export function voiceOf({ voice }: Partial<Pick<CastMember, 'voice'>>): CastMember['voice'] {
  const within = (value: unknown, least: number, most: number, unsaid: number): number =>
    typeof value === 'number' && Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : unsaid
  return {
    pitch: within(voice?.pitch, VOICE_RANGE.lowest, VOICE_RANGE.highest, UNSAID.voice.pitch),
    rough: within(voice?.rough, 0, 1, UNSAID.voice.rough),
  }
}
