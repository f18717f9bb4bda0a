import type { CastMember } from '../../core/model/cast.ts'
import { voiceOf } from '../../core/model/look.ts'
import type { SoundIndex } from './sound-index.ts'

/** What must be known of somebody to be heard. */
export type Speaker = Pick<CastMember, 'id' | 'voice' | 'own'>

/** A file of `art/sound/`, and how fast it is played: 1 as it was made. */
export interface VoiceFile {
  readonly file: string
  readonly rate: number
}

/** A step of roughness is worth as much as this share of pitch. */
const ROUGHNESS = 1.5

/**
 * Where somebody's syllables lie. Own people, who were made up after the voices, get the spare one that is most like
 * theirs, played at their own pitch.
 */
export function voiceFile(speaker: Speaker, { spans, spare }: Pick<SoundIndex, 'spans' | 'spare'>): VoiceFile | null {
  const made = `voice-${speaker.id}`
  if (!speaker.own && Object.hasOwn(spans, made)) return { file: made, rate: 1 }
  const { pitch, rough } = voiceOf(speaker)
  let best: VoiceFile | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [file, voice] of Object.entries(spare)) {
    const apart = Math.abs(Math.log(pitch / voice.pitch)) + ROUGHNESS * Math.abs(rough - voice.rough)
    if (apart >= least) continue
    least = apart
    best = { file, rate: pitch / voice.pitch }
  }
  return best
}
