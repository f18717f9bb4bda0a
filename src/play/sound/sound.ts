import { effect, signal } from '@preact/signals'
import type { Channel } from '../../core/model/cast.ts'
import type { Situation } from '../../core/model/move.ts'
import type { SessionEvent } from '../../core/model/session.ts'
import { onSettingsChange, type Settings } from '../../ui/settings.ts'
import { type Cue, cuesFor, type Hearing, unheard } from './cues.ts'
import { onFirstGesture } from './first-gesture.ts'
import type { Mood } from './mood.ts'
import { phrase } from './phrase.ts'
import { loadPlayer, type Player } from './player.ts'
import type { Speaker } from './voice-file.ts'

export interface SoundStory {
  /** All who speak. */
  readonly people: readonly Speaker[]
  readonly place: string
  readonly channel: Channel
  /** Where a conversation is taken up again: how it stands. */
  readonly situation?: Situation
  readonly tension?: number
}

/** What is heard. It listens only; all of it may be called at any time, also where there is no sound. */
export interface Sound {
  /** A conversation is on the screen: its room is heard as soon as the page has been touched. */
  start(story: SoundStory): void
  /** Tell it what happens, when it is shown; what happened before a reload belongs into `start`. */
  hear(event: SessionEvent): void
  /** Babbles while a line is shown, for `lasting` ms at most. Returns what stops it. */
  speak(person: string, text: string, mood: Mood, lasting?: number): () => void
  /** A breath is taken: the room recedes until it is over. */
  breathe(on: boolean): void
  tick(kind?: 'tick' | 'pencil' | 'paper'): void
  /** The conversation is left. */
  stop(): void
}

const FADE = { room: 1400, hush: 220, back: 2200, duck: 500, settings: 120 } as const
/** The room while somebody breathes, against its usual level. */
const DUCKED = 0.18

export function createSound(settings: Settings, load: () => Promise<Player> = loadPlayer): Sound {
  let player: Player | null = null
  let loading = false
  let story: SoundStory | null = null
  let hearing: Hearing = unheard
  let hushed = false
  let resting: Timer
  let ducked = false
  let stopSpeech = (): void => undefined
  const later = new Set<Timer>()
  const touched = signal(false)
  const playing = signal(false)

  const audible = (): boolean => !settings.muted.peek() && !document.hidden
  const roomLevel = (): number => (hushed || resting ? 0 : settings.volumes.room.peek() * (ducked ? DUCKED : 1))
  const level = (fade: number): void => player?.level(roomLevel(), fade)
  const after = (ms: number, work: () => void): Timer => {
    const timer = setTimeout(() => {
      later.delete(timer)
      work()
    }, ms)
    later.add(timer)
    return timer
  }

  onFirstGesture(() => {
    touched.value = true
  })

  effect(() => {
    // Muted people load nothing.
    if (!touched.value || !playing.value || settings.muted.value || loading) return
    loading = true
    load().then(
      (loaded) => {
        player = loaded
        enter()
      },
      // No sound is no reason to trouble anybody; the next conversation tries again.
      () => {
        loading = false
      },
    )
  })
  onSettingsChange(settings, ({ muted }) => {
    if (muted) stopSpeech()
    player?.mute(muted)
    level(FADE.settings)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stopSpeech()
    player?.pause(document.hidden)
  })

  function enter(): void {
    if (!story || !player) return
    player.mute(settings.muted.peek())
    player.pause(document.hidden)
    void player.prepare(story.people)
    level(FADE.settings)
    player.room(hearing.over ? null : hearing.place, FADE.room)
  }

  function perform(cue: Cue): void {
    switch (cue.kind) {
      case 'play':
        after(cue.after, () => {
          if (audible()) player?.play(cue.sound, cue.gain * settings.volumes.cues.peek())
        })
        return
      case 'room':
        player?.room(cue.place, cue.place === null ? FADE.back : FADE.room)
        return
      case 'hush':
        hushed = cue.on
        level(cue.on ? FADE.hush : FADE.back)
        return
      case 'rest':
        clearTimeout(resting)
        resting = after(cue.seconds * 1000, () => {
          resting = undefined
          level(FADE.back)
        })
        level(FADE.hush)
    }
  }

  function reset(): void {
    stopSpeech()
    for (const timer of later) clearTimeout(timer)
    later.clear()
    resting = undefined
    hushed = false
    ducked = false
  }

  return {
    start: (begun) => {
      reset()
      story = begun
      const { place, channel, situation = null, tension = 0 } = begun
      hearing = { ...unheard, place, channel, situation, tension }
      hushed = situation === 'threat'
      playing.value = true
      enter()
    },
    hear: (event) => {
      const [now, cues] = cuesFor(event, hearing)
      hearing = now
      for (const cue of cues) perform(cue)
    },
    speak: (person, text, mood, lasting) => {
      stopSpeech()
      if (!player || !audible()) return () => undefined
      if (hearing.channel === 'chat') {
        // Nobody is heard who writes.
        player.play('message', settings.volumes.cues.peek())
        return () => undefined
      }
      const timers = phrase(text, mood, lasting).map(({ at, pick, rate, gain }) =>
        after(at, () => player?.syllable(person, mood, pick, rate, gain * settings.volumes.voice.peek())),
      )
      const stop = (): void => {
        for (const timer of timers) {
          clearTimeout(timer)
          later.delete(timer)
        }
      }
      stopSpeech = stop
      return stop
    },
    breathe: (on) => {
      if (on === ducked) return
      ducked = on
      if (on) {
        stopSpeech()
        if (audible()) player?.play('breath', settings.volumes.cues.peek())
      }
      level(on ? FADE.duck : FADE.back)
    },
    tick: (kind = 'tick') => {
      if (audible()) player?.play(kind, settings.volumes.cues.peek())
    },
    stop: () => {
      reset()
      story = null
      hearing = unheard
      playing.value = false
      player?.room(null, FADE.room)
    },
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined
