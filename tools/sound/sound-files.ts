import { ambience } from './ambiences.ts'
import type { Quality } from './encode.ts'
import { gameCues } from './game-cues.ts'
import { looped, packed, type Sprite } from './sprite.ts'
import { storyCues } from './story-cues.ts'
import { SPARE_VOICES, type Speaker, voiceClips } from './voices.ts'

/** One file under `art/sound/`, before it is rendered. */
export interface SoundFile {
  readonly name: string
  readonly quality: Quality
  /** What it depends on besides the code that renders it. */
  readonly from: unknown
  render(): Sprite
}

export interface PlaceWithSound {
  readonly id: string
  readonly ambience: string
}

const ROOM: Quality = { bitrate: 40, ogg: 0 }
const VOICE: Quality = { bitrate: 32, ogg: 0 }
const CUE: Quality = { bitrate: 40, ogg: 1 }

/** The files of this installation: a room tone per ambience in use, a voice per person, spare voices, and two sets of cues. */
export function soundFiles(people: readonly Speaker[], places: readonly PlaceWithSound[]): SoundFile[] {
  const rooms = [...new Set(places.map((place) => place.ambience))]
  return [
    ...rooms.map((id) => ({ name: `room-${id}`, quality: ROOM, from: null, render: () => looped(ambience(id)) })),
    ...[...people, ...SPARE_VOICES].map(({ id, voice }) => ({
      name: `voice-${id}`,
      quality: VOICE,
      from: voice,
      render: () => packed(voiceClips({ id, voice })),
    })),
    { name: 'cues', quality: CUE, from: null, render: () => packed(gameCues()) },
    { name: 'story-cues', quality: CUE, from: null, render: () => packed(storyCues()) },
  ]
}

/** What the player must know of the files: which room tone a place has, and where in a file each sound lies. */
export function soundIndex(
  places: readonly PlaceWithSound[],
  spans: Readonly<Record<string, Sprite['spans']>>,
): string {
  return JSON.stringify({
    places: Object.fromEntries(places.map(({ id, ambience: tone }) => [id, `room-${tone}`])),
    spans,
    spare: Object.fromEntries(SPARE_VOICES.map(({ id, voice }) => [`voice-${id}`, voice])),
  })
}
