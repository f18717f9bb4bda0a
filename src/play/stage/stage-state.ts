import type { Channel, Face } from '../../core/model/cast.ts'
import type { Outcome } from '../../core/model/move.ts'
import type { SessionEvent } from '../../core/model/session.ts'

export interface PersonState {
  readonly id: string
  readonly face: Face
}

/** All that the picture depends on; folded from session events, drawn by whichever picture is mounted. */
export interface StageState {
  readonly place: string
  readonly channel: Channel
  /** 0 to 100. */
  readonly tension: number
  readonly customer: PersonState
  /** Whoever else spoke last: a manager who came over, a companion. The picture has room for two. */
  readonly guest: PersonState | null
  readonly speaker: 'customer' | 'guest' | null
  /** Last known face of everybody, on stage or not yet. */
  readonly faces: Readonly<Record<string, Face>>
  /** The trainee has walked out or hung up, and the story has not called back since. */
  readonly left: boolean
  readonly outcome: Outcome | null
}

export interface Opening {
  readonly place: string
  readonly person: string
  readonly channel: Channel
  readonly tension: number
  readonly face: Face
}

/** A momentary answer of the picture to one event, beside the change of state. */
export type Reaction = 'arrive' | 'flare' | 'crawl' | 'pinch' | 'crackle'

const GUEST_FACE: Face = 'serious'

export const openingState = (opening: Opening): StageState => ({
  place: opening.place,
  channel: opening.channel,
  tension: clampTension(opening.tension),
  customer: { id: opening.person, face: opening.face },
  guest: null,
  speaker: null,
  faces: { [opening.person]: opening.face },
  left: false,
  outcome: null,
})

/** `(state, event) → state`. Pure; events without a picture give the same object back. */
export const nextStage = (state: StageState, event: SessionEvent): StageState => {
  switch (event.kind) {
    case 'started': {
      const person = event.people[0] ?? state.customer.id
      const face = state.customer.face
      return openingState({ place: event.place, channel: event.channel, tension: event.tension, person, face })
    }
    case 'place_changed':
      // A new place is entered alone with the customer; a guest comes back by speaking.
      return event.place === state.place ? state : { ...state, place: event.place, guest: null }
    case 'face_changed':
      return withFace(state, event.person, event.face)
    case 'said':
      return withSpeaker(state, event.person)
    case 'tension_changed':
      return { ...state, tension: clampTension(event.to) }
    case 'replied':
      return event.input === 'leave' ? { ...state, left: true, speaker: null } : state
    case 'offered':
      // Replies on the table again: the story kept the trainee in the room.
      return state.left && event.replies.length > 0 ? { ...state, left: false } : state
    case 'ended':
      return { ...state, outcome: event.outcome, speaker: null }
    case 'situation_changed':
    case 'sound_cued':
    case 'broke':
      return state
  }
}

export const reactionTo = (event: SessionEvent): Reaction | null => {
  if (event.kind === 'started') return 'arrive'
  if (event.kind === 'said') return event.person === undefined ? null : 'crackle'
  if (event.kind !== 'tension_changed' || event.to === event.from) return null
  if (event.cause === 'story') return 'crawl'
  return event.to > event.from ? 'flare' : 'pinch'
}

/** What a run of events does to the picture at once. */
export interface StageStep {
  readonly before: StageState
  readonly after: StageState
  readonly reactions: ReadonlySet<Reaction>
  /** The past of a resumed attempt: to be shown as it is now, not acted out. */
  readonly cut: boolean
}

export const stepOf = (before: StageState, events: readonly SessionEvent[]): StageStep => {
  const reactions = new Set<Reaction>()
  let after = before
  for (const event of events) {
    after = nextStage(after, event)
    const reaction = reactionTo(event)
    if (reaction) reactions.add(reaction)
  }
  const replies = events.filter((event) => event.kind === 'replied').length
  const fromTheStart = events.some((event) => event.kind === 'started')
  return { before, after, reactions, cut: replies > 1 || (fromTheStart && replies > 0) }
}

const clampTension = (tension: number): number => Math.min(100, Math.max(0, tension))

const withFace = (state: StageState, id: string, face: Face): StageState => ({
  ...state,
  faces: { ...state.faces, [id]: face },
  customer: state.customer.id === id ? { id, face } : state.customer,
  guest: state.guest?.id === id ? { id, face } : state.guest,
})

const withSpeaker = (state: StageState, id: string | undefined): StageState => {
  if (id === undefined) return { ...state, speaker: null }
  if (id === state.customer.id) return { ...state, speaker: 'customer' }
  const guest = { id, face: state.faces[id] ?? GUEST_FACE }
  return { ...state, guest, speaker: 'guest' }
}
