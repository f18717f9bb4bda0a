import type { Channel, Face } from '../../core/model/cast.ts'
import type { Outcome } from '../../core/model/move.ts'
import type { Input, SessionEvent } from '../../core/model/session.ts'
import { type Closing, closingOf } from '../stage/closings.ts'

/** What the picture shows on somebody's face (`person` is a cast id), for those who do not see it. */
export interface Look {
  readonly person: string
  readonly face: Face
}

/** A line of somebody, or narration without a `person`. `looks`: the faces that changed with it. */
export interface SaidEntry {
  readonly kind: 'said'
  readonly at: number
  readonly text: string
  readonly person?: string
  readonly looks: readonly Look[]
}

/** What the trainee said or did; `decision` counts from 0. */
export interface OwnEntry {
  readonly kind: 'own'
  readonly at: number
  readonly text: string
  readonly input: Input
  readonly decision: number
}

/** What only the picture tells. */
export type SignEntry =
  | { readonly kind: 'looked'; readonly at: number; readonly looks: readonly Look[] }
  | { readonly kind: 'moved'; readonly at: number; readonly place: string }
  | { readonly kind: 'closed'; readonly at: number; readonly closing: Closing; readonly outcome: Outcome }

/** `at` is the index of the event that it comes from: the same after a reload. */
export type Entry = SaidEntry | OwnEntry | SignEntry

/** Tension when a decision came, and when the one before it did. */
export interface Heat {
  readonly tension: number
  readonly before: number
}

/** All that was told so far, and what must be remembered to tell on. A fold of session events. */
export interface Transcript {
  readonly entries: readonly Entry[]
  /** Where in `entries` the present turn begins: what stays in view. */
  readonly turn: number
  readonly decisions: number
  /** How many decisions were offered; one that is given back counts once. */
  readonly offers: number
  readonly heat: Heat | null
  readonly tension: number
  readonly faces: Readonly<Record<string, Face>>
  readonly unseen: readonly Look[]
  readonly channel: Channel
  readonly left: boolean
}

export const emptyTranscript: Transcript = {
  entries: [],
  turn: 0,
  decisions: 0,
  offers: 0,
  heat: null,
  tension: 0,
  faces: {},
  unseen: [],
  channel: 'counter',
  left: false,
}

/** `(transcript, event) → transcript`; `at` is the event's index. Pure. */
export function tell(transcript: Transcript, event: SessionEvent, at: number): Transcript {
  switch (event.kind) {
    case 'started':
      return { ...emptyTranscript, channel: event.channel, tension: event.tension }
    case 'face_changed': {
      const { person, face } = event
      if (transcript.faces[person] === face) return transcript
      const unseen = [...transcript.unseen.filter((look) => look.person !== person), { person, face }]
      return { ...transcript, faces: { ...transcript.faces, [person]: face }, unseen }
    }
    case 'said': {
      const { text, person } = event
      const said: SaidEntry = { kind: 'said', at, text, looks: transcript.unseen, ...(person ? { person } : {}) }
      return { ...add(transcript, said), unseen: [] }
    }
    case 'place_changed':
      return add(transcript, { kind: 'moved', at, place: event.place })
    case 'tension_changed':
      return { ...transcript, tension: event.to }
    case 'replied':
      return reply(showFaces(transcript, at), event, at)
    case 'offered': {
      const { tension, again, replies } = event
      const shown = showFaces(transcript, at)
      return {
        ...shown,
        heat: { tension, before: shown.heat?.tension ?? tension },
        offers: shown.offers + (again ? 0 : 1),
        left: shown.left && replies.length === 0,
      }
    }
    case 'ended': {
      const shown = showFaces(transcript, at)
      const closing = closingOf({ ...shown, outcome: event.outcome })
      return closing ? add(shown, { kind: 'closed', at, closing, outcome: event.outcome }) : shown
    }
    default:
      return transcript
  }
}

const add = (transcript: Transcript, entry: Entry): Transcript => ({
  ...transcript,
  entries: [...transcript.entries, entry],
})

/** A face that no line has come with gets an entry of its own. */
function showFaces(transcript: Transcript, at: number): Transcript {
  if (transcript.unseen.length === 0) return transcript
  return { ...add(transcript, { kind: 'looked', at, looks: transcript.unseen }), unseen: [] }
}

function reply(transcript: Transcript, event: Extract<SessionEvent, { kind: 'replied' }>, at: number): Transcript {
  const { input, text } = event
  const { entries, decisions, left } = transcript
  // After a breath the customer's words are still waiting for an answer.
  const kept = typeof input === 'number' ? -1 : entries.findLastIndex((entry) => entry.kind === 'said' && entry.person)
  return {
    ...add(transcript, { kind: 'own', at, text, input, decision: decisions }),
    turn: kept < 0 ? entries.length : kept,
    decisions: decisions + 1,
    left: left || input === 'leave',
  }
}
