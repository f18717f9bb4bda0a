import type { Channel } from '../../core/model/cast.ts'
import type { Outcome, Situation } from '../../core/model/move.ts'
import type { SessionEvent } from '../../core/model/session.ts'

/** What must be remembered of a conversation to know what it sounds like. */
export interface Hearing {
  readonly place: string | null
  readonly channel: Channel
  readonly situation: Situation | null
  readonly tension: number
  /** Sounds that the story has asked for since the trainee last spoke. */
  readonly lately: readonly string[]
  readonly over: boolean
}

export type Cue =
  /** Play a sound once; `gain` 0 to 1, `after` in milliseconds. */
  | { readonly kind: 'play'; readonly sound: string; readonly gain: number; readonly after: number }
  /** From now on the room tone of this place is heard; null fades it out for good. */
  | { readonly kind: 'room'; readonly place: string | null }
  /** The room tone stops until it is said to go on. */
  | { readonly kind: 'hush'; readonly on: boolean }
  /** The room tone stops for a while. */
  | { readonly kind: 'rest'; readonly seconds: number }

export const unheard: Hearing = {
  place: null,
  channel: 'counter',
  situation: null,
  tension: 0,
  lately: [],
  over: false,
}

/** Where the fuse begins to be heard. */
export const LOW_NOTE_AT = 70
/** Smaller changes of tension make no sound: a game that comments on everything says nothing. */
const AUDIBLE = 3

type Heard = readonly [Hearing, readonly Cue[]]

/** What an event sounds like after what was heard before. Pure. */
export function cuesFor(event: SessionEvent, before: Hearing): Heard {
  if (before.over && event.kind !== 'started') return [before, []]
  switch (event.kind) {
    case 'started': {
      const { place, channel, situation, tension } = event
      const cues: Cue[] = [{ kind: 'room', place }]
      if (situation === 'threat' || before.situation === 'threat')
        cues.push({ kind: 'hush', on: situation === 'threat' })
      return [{ ...unheard, place, channel, situation, tension }, cues]
    }
    case 'situation_changed': {
      const [was, is] = [before.situation === 'threat', event.situation === 'threat']
      return [{ ...before, situation: event.situation }, was === is ? [] : [{ kind: 'hush', on: is }]]
    }
    case 'place_changed':
      return event.place === before.place
        ? [before, []]
        : [{ ...before, place: event.place }, [{ kind: 'room', place: event.place }]]
    case 'sound_cued':
      return [
        { ...before, lately: [...before.lately, event.sound] },
        event.sound === 'silence' ? [{ kind: 'rest', seconds: 4 }] : [play(event.sound)],
      ]
    case 'replied':
      return [{ ...before, lately: [] }, []]
    case 'tension_changed':
      return [{ ...before, tension: event.to }, tensionCues(event.from, event.to)]
    case 'ended':
      return [{ ...before, over: true }, endingCues(event.outcome, before)]
    case 'broke':
      return [{ ...before, over: true }, [{ kind: 'room', place: null }]]
    default:
      return [before, []]
  }
}

const play = (sound: string, gain = 1, after = 0): Cue => ({ kind: 'play', sound, gain, after })

function tensionCues(from: number, to: number): Cue[] {
  const by = to - from
  if (Math.abs(by) < AUDIBLE) return []
  const gain = Math.min(1, 0.4 + Math.abs(by) / 25)
  if (by < 0) return [play('fall', gain)]
  return from < LOW_NOTE_AT && to >= LOW_NOTE_AT ? [play('rise', gain), play('seventy', 1, 180)] : [play('rise', gain)]
}

/** The room goes with the customer. What an explosion is depends on how one is talking. */
function endingCues(outcome: Outcome, { channel, lately }: Hearing): Cue[] {
  const cues: Cue[] = [{ kind: 'room', place: null }]
  if (outcome === 'escalated') {
    const bang = channel === 'phone' ? 'hang_up' : channel === 'chat' ? null : 'door_slam'
    // Unless the story has let them go with a sound of its own.
    if (bang && !lately.some((sound) => BANGS.includes(sound))) cues.push(play(bang))
  }
  return [...cues, play(outcome, 1, outcome === 'escalated' ? 350 : 600)]
}

const BANGS: readonly string[] = ['door', 'door_slam', 'hang_up', 'line_dead', 'footsteps_away']
