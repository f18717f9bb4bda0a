import type { Grade, Move, Situation } from '../model/move.ts'
import { isGood } from '../model/move.ts'
import type { Ledger } from '../model/score.ts'
import { STEP_BACK_FROM } from './sizes.ts'

/** What a rule sees: one move of a reply, the grade that the table gives it, and what has happened before. */
export interface RuleContext {
  readonly move: Move
  readonly grade: Grade
  readonly situation: Situation
  readonly tension: number
  readonly ledger: Ledger
  /** All the moves of the same reply. */
  readonly together: readonly Move[]
}

/** A grade that order or amount has changed, with the sentence that says why. */
export interface Ruling {
  readonly grade: Grade
  /** Where the size differs from the grade's own. */
  readonly points?: number
  readonly tensionBy?: number
  readonly reason: string
  readonly source: string
}

export interface OrderRule {
  readonly code: string
  readonly title: string
  readonly source: string
  readonly rule: (context: RuleContext) => Ruling | null
}

const LISTENING: readonly Move[] = ['validate', 'rephrase', 'invite']

const fixBeforeListening: OrderRule = {
  code: 'fix_before_listening',
  title: 'Listen before you fix: a way out offered before the customer was heard is worth less.',
  source: 'R',
  rule: ({ move, grade, situation, ledger, together }) => {
    if (move !== 'solve' || ledger.listened || together.some((other) => LISTENING.includes(other))) return null
    if (situation !== 'upset' && situation !== 'unrealistic') return null
    return {
      grade: grade === 'asked' ? 'good' : 'neutral',
      tensionBy: 0,
      reason: 'The right thing, too early: a fix that comes before listening sounds like wanting to be rid of them.',
      source: 'R',
    }
  },
}

const apologyDose: OrderRule = {
  code: 'apology_dose',
  title: 'One sincere apology helps, the second adds little, the third hurts.',
  source: 'R',
  rule: ({ move, grade, ledger }) => {
    if (move !== 'apologize' || ledger.apologies === 0 || grade === 'harmful') return null
    if (ledger.apologies === 1) {
      if (!isGood(grade)) return null
      return {
        grade: 'good',
        points: 1,
        tensionBy: 0,
        reason: 'The first apology did its work; the second adds little.',
        source: 'R',
      }
    }
    return {
      grade: 'harmful',
      reason: 'Said this often, “sorry” turns into a way of not doing anything.',
      source: 'R',
    }
  },
}

const stepBackInTime: OrderRule = {
  code: 'step_back_in_time',
  title: 'Stepping back counts by when it is used: too early, in time, too late, never.',
  source: 'S0, S1',
  rule: ({ move, grade, tension, ledger }) => {
    if (move !== 'step_back' || !isGood(grade)) return null
    if (ledger.breathHolds) {
      return {
        grade: 'neutral',
        tensionBy: 0,
        reason: 'The last pause still holds; another one right away keeps the customer waiting.',
        source: 'S0, S1',
      }
    }
    if (tension < STEP_BACK_FROM) {
      return {
        grade: 'neutral',
        tensionBy: 0,
        reason: 'Too early: there is not enough tension yet to step back from.',
        source: 'S0, S1',
      }
    }
    if (ledger.justHurt) {
      return {
        grade: 'good',
        reason: 'Late, but better than never: before the last reply the pause would have been worth more.',
        source: 'S0, S1',
      }
    }
    if (ledger.pausedHere) {
      return {
        grade: 'good',
        reason: 'It has heated up again, and a second pause helps; the first one did most of the work.',
        source: 'S0, S1',
      }
    }
    return null
  },
}

const limitFirst: OrderRule = {
  code: 'limit_first',
  title: 'With abuse: first the limit, then stop serving and get the manager when it is crossed.',
  source: 'S0, S1',
  rule: ({ move, situation, ledger }) => {
    if (situation !== 'abusive') return null
    const crossed = ledger.boundarySet && ledger.boundaryCrossed
    if (move === 'stop_service' && !ledger.boundarySet) {
      return {
        grade: 'harmful',
        reason: 'Too early: a customer who was never told where the line is cannot keep to it.',
        source: 'S0, S1',
      }
    }
    if (move === 'stop_service' && crossed) {
      return { grade: 'asked', reason: 'The line was drawn and crossed: now serving stops.', source: 'S0, S1' }
    }
    if (move === 'get_manager' && crossed) {
      return {
        grade: 'asked',
        reason: 'The line was drawn and crossed: now it is for the person in authority.',
        source: 'S0, S1',
      }
    }
    return null
  },
}

/** Order and amount: what refines the table by what has already happened. The first rule that speaks decides. */
export const ORDER_RULES: readonly OrderRule[] = [fixBeforeListening, apologyDose, stepBackInTime, limitFirst]
