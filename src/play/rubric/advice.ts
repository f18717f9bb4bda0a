import { SITUATIONS, type Situation } from '../../core/model/move.ts'
import type { Mark, RubricRow } from '../../core/score/rubric-row.ts'

/** Very harmful or critical whatever the customer is doing: said once, and not again for each situation. */
export const isAlwaysWrong = (row: RubricRow): boolean =>
  SITUATIONS.every((situation) => row.cells[situation] === '--' || row.cells[situation] === 'x')

/** What fails an attempt in every situation. */
export const isAlwaysCritical = (row: RubricRow): boolean =>
  SITUATIONS.every((situation) => row.cells[situation] === 'x')

/**
 * The rows of the rubric for one situation, sorted into what to do and what not to do; what neither helps nor hurts is
 * left out, and so is what is wrong everywhere.
 */
export interface Advice {
  readonly asked: readonly RubricRow[]
  readonly good: readonly RubricRow[]
  readonly critical: readonly RubricRow[]
  readonly veryHarmful: readonly RubricRow[]
  readonly harmful: readonly RubricRow[]
}

export function adviceFor(situation: Situation, table: readonly RubricRow[]): Advice {
  const particular = table.filter((row) => !isAlwaysWrong(row))
  const marked = (mark: Mark): readonly RubricRow[] => particular.filter((row) => row.cells[situation] === mark)
  return {
    asked: marked('++'),
    good: marked('+'),
    critical: marked('x'),
    veryHarmful: marked('--'),
    harmful: marked('-'),
  }
}

/** Why a move helps or hurts in this situation, in one sentence. */
export const reasonIn = (row: RubricRow, situation: Situation): string => row.notes?.[situation] ?? row.reason
