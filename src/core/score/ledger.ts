import type { Grade, Move } from '../model/move.ts'
import { isHarmful } from '../model/move.ts'
import type { Ledger } from '../model/score.ts'
import type { SessionEvent } from '../model/session.ts'

export const FRESH_LEDGER: Ledger = {
  listened: false,
  apologies: 0,
  boundarySet: false,
  boundaryCrossed: false,
  steppedBack: false,
  breathHolds: false,
  pausedHere: false,
  justHurt: false,
}

/** Remembers what the customer did: going on after a limit, and anything that heats the room again. */
export function rememberEvent(ledger: Ledger, event: SessionEvent): Ledger {
  if (event.kind === 'offered' && !event.again && event.situation === 'abusive' && ledger.boundarySet) {
    return ledger.boundaryCrossed ? ledger : { ...ledger, boundaryCrossed: true }
  }
  if (event.kind === 'situation_changed') return { ...ledger, breathHolds: false, pausedHere: false }
  const heated = event.kind === 'tension_changed' && event.cause === 'story' && event.to > event.from
  return heated && ledger.breathHolds ? { ...ledger, breathHolds: false } : ledger
}

/** Remembers what the trainee did. */
export function rememberMoves(ledger: Ledger, moves: readonly Move[], grade: Grade): Ledger {
  const made = (...wanted: Move[]) => wanted.some((move) => moves.includes(move))
  const steppedBack = made('step_back')
  return {
    listened: ledger.listened || made('validate', 'rephrase', 'invite'),
    apologies: Math.min(3, ledger.apologies + (made('apologize') ? 1 : 0)),
    boundarySet: ledger.boundarySet || made('set_boundary'),
    boundaryCrossed: ledger.boundaryCrossed,
    steppedBack: ledger.steppedBack || steppedBack,
    breathHolds: steppedBack || (ledger.breathHolds && !isHarmful(grade)),
    pausedHere: ledger.pausedHere || steppedBack,
    justHurt: isHarmful(grade),
  }
}
