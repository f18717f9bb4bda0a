import { type Grade, isHarmful, type Move, type Situation, SKILLS, type Skill } from '../../core/model/move.ts'
import type { Score, Scorecard } from '../../core/model/score.ts'
import type { Input, SessionEvent } from '../../core/model/session.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { momentKey, type SeenMoment, seenMoment } from './seen-moment.ts'

/** One decision as the log keeps it: all that roll-ups are made from. */
export interface LoggedDecision {
  readonly input: Input
  readonly situation: Situation
  readonly moves: readonly Move[]
  readonly grade: Grade
  readonly points: number
  /** Before, after the reply, and when the next decision came. */
  readonly tension: readonly [number, number, number]
  /** The moment: what was heard and offered. */
  readonly key: string
  /** Those of the moves that hurt here, each judged by itself. */
  readonly slips: readonly Move[]
  readonly shown: readonly Skill[]
  readonly missed: readonly Skill[]
}

/** Events and their score → the log, and the moments in it, each once. */
export const loggedDecisions = (
  events: readonly SessionEvent[],
  score: Score,
  { skills }: Scorecard,
): { readonly decisions: readonly LoggedDecision[]; readonly moments: readonly SeenMoment[] } => {
  const slips = slipsOf(events)
  const shown = byDecision(score.decisions.length, (skill) => skills[skill].shown)
  const missed = byDecision(score.decisions.length, (skill) => skills[skill].missed)
  const moments = new Map<string, SeenMoment>()
  const decisions = score.decisions.map((decision, index): LoggedDecision => {
    const key = momentKey(decision)
    if (!moments.has(key)) moments.set(key, seenMoment(key, decision))
    const { input, situation, moves, judgement, tension, tensionAfter, tensionNext } = decision
    return {
      ...{ input, situation, moves, grade: judgement.grade, points: judgement.points },
      ...{ tension: [tension, tensionAfter, tensionNext], key },
      ...{ slips: slips[index] ?? [], shown: shown[index] ?? [], missed: missed[index] ?? [] },
    }
  })
  return { decisions, moments: [...moments.values()] }
}

const byDecision = (length: number, indexesOf: (skill: Skill) => readonly number[]): readonly Skill[][] => {
  const found: Skill[][] = Array.from({ length }, () => [])
  for (const skill of SKILLS) for (const index of indexesOf(skill)) found[index]?.push(skill)
  return found
}

/** For each decision the moves that hurt, judged with what had happened until then. */
const slipsOf = (events: readonly SessionEvent[]): readonly Move[][] => {
  const found: Move[][] = []
  let ledger = RUBRIC.fresh
  for (const event of events) {
    ledger = RUBRIC.remember(ledger, event)
    if (event.kind !== 'replied') continue
    const { moves, situation, tension } = event
    const before = ledger
    const hurts = (move: Move) => isHarmful(RUBRIC.judge(before, { moves: [move], situation, tension })[1].grade)
    found.push([...new Set(moves)].filter(hurts))
    ledger = RUBRIC.judge(before, { moves, situation, tension })[0]
  }
  return found
}
