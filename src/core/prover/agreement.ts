import { ACTIONS } from '../model/move.ts'
import type { Rubric } from '../model/score.ts'
import type { SessionEvent } from '../model/session.ts'
import type { Session } from '../session/session.ts'
import { BEYOND, BROKE, ENDED, type Explored } from './graph.ts'
import { LedgerBits, unpackSession } from './session-state.ts'

/** What a turn of the session came to: an end, a break, or (0) another decision. */
export interface Seen {
  readonly to: number
  readonly what: string
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function seenIn(events: readonly SessionEvent[]): Seen {
  const last = events.at(-1)
  if (last?.kind === 'ended') return { to: ENDED, what: `${last.outcome} ${last.ending}` }
  if (last?.kind === 'broke') return { to: BROKE, what: last.code }
  return { to: 0, what: '' }
}

/** Why the session is not where an edge leads; null where it is. `last`: the edge's ending or fault. */
export type Disagrees = (session: Session, to: number, last: number, now: Seen) => string | null

/** Compares a real session with the places of a graph. */
export function agreementWith(rubric: Rubric, explored: Explored): Disagrees {
  const { graph } = explored
  const bits = new LedgerBits(rubric.fresh)

  function differs(session: Session, state: number): string | null {
    const { offer } = session
    if (!offer) return 'the session is over'
    const known = unpackSession(explored.sessionAt(state))
    const replies = explored.repliesAt(state)
    if (offer.situation !== known.situation) return `the situation is ${offer.situation}, not ${known.situation}`
    if (offer.tension !== known.tension) return `the tension is ${offer.tension}, not ${known.tension}`
    if (bits.pack(session.ledger) !== known.ledger) return 'the ledger differs'
    if (offer.actions.join() !== ACTIONS.filter((_, at) => (known.spent & (1 << at)) === 0).join())
      return 'other actions are open'
    if (offer.replies.length !== replies.length)
      return `${offer.replies.length} replies are on offer, not ${replies.length}`
    for (const [at, reply] of offer.replies.entries()) {
      const own = replies[at]
      if (flat(reply.text) !== flat(own?.text ?? '')) return `reply ${at} reads "${reply.text}", not "${own?.text}"`
      if (reply.moves.join() !== own?.moves.join()) return `reply ${at} makes other moves`
    }
    return null
  }

  return (session, to, last, now) => {
    // Past the last state that was walked nothing is claimed.
    if (to === BEYOND) return null
    if (now.to < 0) {
      const ending = graph.endings[last]
      const known = to === ENDED && ending ? `${ending.outcome} ${ending.id}` : (graph.faults[last]?.code ?? '')
      if (to === now.to && known === now.what) return null
      return `the session comes to ${now.what || 'an end'}, the walk to ${to >= 0 ? 'a decision' : known}`
    }
    return to < 0 ? 'the walk ends here, the session goes on' : differs(session, to)
  }
}
