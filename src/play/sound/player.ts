import type { Howl } from 'howler'
import type { Mood } from './mood.ts'
import { loadSoundIndex } from './sound-index.ts'
import { type Speaker, type VoiceFile, voiceFile } from './voice-file.ts'

/** What makes the air move. Gains are final (0 to 1), times in milliseconds. Nothing here fails aloud. */
export interface Player {
  /** Loads the voices of these people; resolves once they can be heard, or never will be. */
  prepare(people: readonly Speaker[]): Promise<void>
  /** The room tone of a place instead of the one before; null for none. */
  room(place: string | null, fade: number): void
  level(gain: number, fade: number): void
  play(sound: string, gain: number): void
  syllable(person: string, mood: Mood, pick: number, rate: number, gain: number): void
  mute(on: boolean): void
  /** Everything stands still while the page is hidden. */
  pause(on: boolean): void
}

/** Loads Howler and the index. Call it after a gesture only: before one, browsers keep sound back. */
export async function loadPlayer(folder = 'art/sound/'): Promise<Player> {
  const [{ Howl, Howler }, index] = await Promise.all([import('howler'), loadSoundIndex(folder)])
  const files = new Map<string, Howl>()
  const fileOf = new Map(
    ['cues', 'story-cues'].flatMap((file) =>
      Object.keys(index.spans[file] ?? {}).map((sound) => [sound, file] as const),
    ),
  )
  /** Of the people that were prepared, by their ids. */
  const voices = new Map<string, VoiceFile>()
  let current: { readonly file: string; readonly howl: Howl; readonly id: number } | null = null
  let roomGain = 0

  const open = (file: string): Howl | null => {
    const known = files.get(file)
    if (known) return known
    const sprite = index.spans[file]
    if (!sprite) return null
    const howl = new Howl({
      src: [`${folder}${file}.ogg`, `${folder}${file}.mp3`],
      sprite: { ...sprite },
      // A room is faded in, everything else is given its gain as it begins.
      volume: file.startsWith('room-') ? 0 : 1,
    })
    files.set(file, howl)
    // What could not be fetched may be had the next time it is wanted.
    howl.once('loaderror', () => {
      files.delete(file)
      if (current?.howl === howl) current = null
    })
    return howl
  }

  const once = (file: string, sound: string, gain: number, rate: number): void => {
    const howl = open(file)
    // What comes in late, after its moment, is worse than nothing.
    if (gain <= 0 || howl?.state() !== 'loaded') return
    const id = howl.play(sound)
    howl.volume(gain, id)
    if (rate !== 1) howl.rate(rate, id)
  }

  open('cues')
  open('story-cues')
  return {
    prepare: async (people) => {
      const opened = people.map((person) => {
        const voice = voiceFile(person, index)
        if (voice) voices.set(person.id, voice)
        return voice && open(voice.file)
      })
      await Promise.all(opened.map((howl) => howl && arrived(howl)))
    },
    room: (place, fade) => {
      const file = (place && index.places[place]) || null
      if (file === (current?.file ?? null)) return
      if (current) leave(current.howl, current.id, fade)
      current = null
      const howl = file && open(file)
      if (!howl) return
      const id = howl.play('loop')
      current = { file, howl, id }
      fadeTo(howl, id, roomGain, fade)
    },
    level: (gain, fade) => {
      roomGain = gain
      if (current) fadeTo(current.howl, current.id, gain, fade)
    },
    play: (sound, gain) => {
      const file = fileOf.get(sound)
      if (file) once(file, sound, gain, 1)
    },
    syllable: (person, mood, pick, rate, gain) => {
      const { file = '', rate: own = 1 } = voices.get(person) ?? {}
      const sounds = Object.keys(index.spans[file] ?? {}).filter((sound) => sound.startsWith(mood))
      const sound = sounds[pick % sounds.length]
      if (sound) once(file, sound, gain, rate * own)
    },
    mute: (on) => {
      Howler.mute(on)
    },
    pause: (on) => {
      const context = Howler.ctx as AudioContext | undefined
      const done = on ? context?.suspend() : context?.resume()
      done?.catch(() => undefined)
    },
  }
}

const arrived = (howl: Howl): Promise<void> =>
  new Promise((resolve) => {
    if (howl.state() === 'loaded') return resolve()
    howl.once('load', () => resolve())
    howl.once('loaderror', () => resolve())
  })

function fadeTo(howl: Howl, id: number, gain: number, fade: number): void {
  const set = (): void => {
    howl.fade(howl.volume(id) as number, gain, fade, id)
  }
  // Howler forgets a fade that is asked for while the file is still on its way.
  if (howl.state() === 'loaded') set()
  else howl.once('play', set, id)
}

function leave(howl: Howl, id: number, fade: number): void {
  fadeTo(howl, id, 0, fade)
  setTimeout(() => howl.stop(id), fade + 50)
}
