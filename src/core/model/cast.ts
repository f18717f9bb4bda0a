/** The faces a person can show; file names of the face drawings and the words of the `# face:` tag. */
export const FACES = [
  'calm',
  'smile',
  'smileBig',
  'cheeky',
  'serious',
  'solemn',
  'tired',
  'blank',
  'awe',
  'explaining',
  'driven',
  'concerned',
  'concernedFear',
  'fear',
  'hectic',
  'suspicious',
  'contempt',
  'eyesClosed',
  'angry',
  'veryAngry',
  'rage',
] as const
export type Face = (typeof FACES)[number]

export const CHANNELS = ['counter', 'phone', 'chat', 'visit'] as const
export type Channel = (typeof CHANNELS)[number]

/** A member of the cast: how the person looks and sounds. Drawing names are those of Open Peeps. */
export interface CastMember {
  readonly id: string
  readonly name: string
  readonly body: string
  readonly hair: string
  readonly accessory?: string
  readonly facialHair?: string
  readonly skin: string
  readonly cloth: string
  /** Colour of hair that is drawn in outline; filled hair is ink. */
  readonly hairColor?: string
  /** Pitch in Hz of the babble voice, and its roughness from 0 to 1. */
  readonly voice: { readonly pitch: number; readonly rough: number }
  /** Made up in the story's own text: drawn from its parts, since no pictures of it lie ready. */
  readonly own?: true
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly ambience: string
}

/** What a story may name: the people, places and sounds that exist in this installation. */
export interface Repertoire {
  readonly people: readonly CastMember[]
  readonly places: readonly Place[]
  readonly sounds: readonly string[]
}
