import type { Grade, Move } from '../model/move.ts'
import { GRADES, isGood, isHarmful } from '../model/move.ts'
import type { Judged, Judgement, Ledger, Rubric } from '../model/score.ts'
import { FRESH_LEDGER, rememberEvent, rememberMoves } from './ledger.ts'
import { ORDER_RULES, type Ruling } from './order-rules.ts'
import type { Mark } from './rubric-row.ts'
import { rowOf } from './rubric-table.ts'
import { FURIOUS, FURIOUS_STEP, POINTS, RUBRIC_VERSION, SECOND_MOVE, TENSION } from './sizes.ts'

const GRADE_OF_MARK: Readonly<Record<Mark, Grade>> = {
  '++': 'asked',
  '+': 'good',
  '0': 'neutral',
  '-': 'harmful',
  '--': 'very_harmful',
  x: 'critical',
  '.': 'neutral',
}

/** How one move of a reply is judged: the table's cell, refined by order and amount. */
function rule(move: Move, done: Judged, ledger: Ledger): Ruling {
  const row = rowOf(move)
  const grade = GRADE_OF_MARK[row.cells[done.situation]]
  const context = { move, grade, situation: done.situation, tension: done.tension, ledger, together: done.moves }
  for (const { rule: refine } of ORDER_RULES) {
    const ruling = refine(context)
    if (ruling) return ruling
  }
  return { grade, reason: row.notes?.[done.situation] ?? row.reason, source: row.source }
}

const rank = (grade: Grade): number => GRADES.indexOf(grade)

/** A harmful half decides over a good one; two good halves add a little. */
function combine(rulings: readonly Ruling[]): Ruling & { readonly points: number; readonly tensionBy: number } {
  const sorted = [...rulings].sort((a, b) => rank(a.grade) - rank(b.grade))
  const [best, second] = sorted
  const worst = sorted.at(-1)
  if (!best || !worst) {
    return { grade: 'neutral', points: 0, tensionBy: 0, reason: 'This reply makes no move.', source: 'R' }
  }
  const decisive = isHarmful(worst.grade) ? worst : best
  const helpful = rulings.filter((ruling) => isGood(ruling.grade)).length
  const extra = isHarmful(worst.grade) ? helpful > 0 : second !== undefined && isGood(second.grade)
  const saved = extra && decisive.grade !== 'critical' ? SECOND_MOVE : 0
  return {
    ...decisive,
    points: (decisive.points ?? POINTS[decisive.grade]) + saved,
    tensionBy: decisive.tensionBy ?? TENSION[decisive.grade],
  }
}

/** Somebody furious calms down slowly, whatever is said. */
function stick(tensionBy: number, tension: number): number {
  return tension >= FURIOUS ? Math.max(-FURIOUS_STEP, tensionBy) : tensionBy
}

function judge(ledger: Ledger, done: Judged): readonly [Ledger, Judgement] {
  const moves = [...new Set(done.moves)]
  const { grade, points, tensionBy, reason, source } = combine(moves.map((move) => rule(move, done, ledger)))
  const judgement: Judgement = { grade, points, tensionBy: stick(tensionBy, done.tension), reason, source }
  return [rememberMoves(ledger, moves, grade), judgement]
}

/** The rubric of this version: the table of the guidance, order and amount included. */
export const RUBRIC: Rubric = { version: RUBRIC_VERSION, fresh: FRESH_LEDGER, remember: rememberEvent, judge }
