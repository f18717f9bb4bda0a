import type { Face } from '../../core/model/cast.ts'
import type { Outcome } from '../../core/model/move.ts'
import type { Decision, Score } from '../../core/model/score.ts'
import type { SessionEvent } from '../../core/model/session.ts'

/** One line as it was told: speech of `person` (a cast id), or narration without one; `face` is whose line it is, or the customer’s. */
export interface Line {
  readonly text: string
  readonly person?: string
  readonly face: Face
}

/** What there was to see and hear when something was decided. */
export interface Sight {
  readonly place: string
  /** Whoever the moment shows (cast id), and the face that they had. */
  readonly person: string
  readonly face: Face
  /** Everything that was said and told since the trainee’s last input. */
  readonly lines: readonly Line[]
  /** The last thing that the person said in this turn; null where nobody spoke. */
  readonly spoken: Line | null
}

/** One decision with all that a picture of it needs. */
export interface Moment extends Sight {
  /** Counts from 1, as people do. */
  readonly n: number
  readonly decision: Decision
  /** The first words that came back, or what was told instead, with the face that came with it; null for neither. */
  readonly answer: Line | null
}

/** How it ended: the last turn, after the last decision. */
export interface EndMoment extends Sight {
  readonly tension: number
  readonly ending: string | null
  readonly outcome: Outcome | null
}

export interface Told {
  readonly moments: readonly Moment[]
  readonly end: EndMoment
}

/** Somebody who has not shown a face yet and is not the customer. */
const GUEST_FACE: Face = 'serious'

/** A session’s events and their score → a moment for each decision, and the end. */
export function momentsOf(events: readonly SessionEvent[], score: Score, openingFace: Face): Told {
  const sights = sightsOf(events, openingFace)
  const moments = score.decisions.flatMap((decision, index): Moment[] => {
    const sight = sights[index]
    const next = sights[index + 1]
    if (!sight) return []
    const answer = next?.lines.find(({ person }) => person !== undefined) ?? next?.lines[0] ?? null
    return [{ ...sight, n: index + 1, decision, answer }]
  })
  const last = sights.at(-1) ?? { place: '', person: '', face: openingFace, lines: [], spoken: null }
  return { moments, end: { ...last, tension: score.tension, ending: score.ending, outcome: score.outcome } }
}

/** One sight for each input, and one for what came after the last. */
function sightsOf(events: readonly SessionEvent[], openingFace: Face): readonly Sight[] {
  const sights: Sight[] = []
  const faces: Record<string, Face> = {}
  let customer = ''
  let place = ''
  let shown = ''
  let lines: Line[] = []
  const faceOf = (person: string): Face => faces[person] ?? (person === customer ? openingFace : GUEST_FACE)
  const see = (): void => {
    const spoken = lines.findLast(({ person }) => person !== undefined) ?? null
    sights.push({ place, person: shown, face: faceOf(shown), lines, spoken })
    lines = []
  }
  for (const event of events) {
    if (event.kind === 'started') {
      place = event.place
      customer = event.people[0] ?? ''
      shown = customer
    } else if (event.kind === 'place_changed') {
      // A new place is entered with the customer.
      place = event.place
      shown = customer
    } else if (event.kind === 'face_changed') faces[event.person] = event.face
    else if (event.kind === 'said') {
      const { text, person } = event
      if (person !== undefined) shown = person
      lines.push({ text, face: faceOf(person ?? shown), ...(person === undefined ? {} : { person }) })
    } else if (event.kind === 'offered') {
      // Where nobody spoke, it is the customer who waits; a decision that is given back goes on with whoever was there.
      if (!event.again && lines.every(({ person }) => person === undefined)) shown = customer
    } else if (event.kind === 'replied') see()
  }
  see()
  return sights
}
