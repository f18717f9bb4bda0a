import type { Move } from '../model/move.ts'
import { HARMING_MOVES } from './harming-moves.ts'
import { HELPING_MOVES } from './helping-moves.ts'
import { PROTECTING_MOVES } from './protecting-moves.ts'
import type { RubricRow } from './rubric-row.ts'

/** The whole rubric, a row for each move: what the app shows under "What good looks like". */
export const RUBRIC_TABLE: readonly RubricRow[] = [...HELPING_MOVES, ...PROTECTING_MOVES, ...HARMING_MOVES]

const BY_MOVE = new Map<Move, RubricRow>(RUBRIC_TABLE.map((row) => [row.move, row]))

export function rowOf(move: Move): RubricRow {
  const row = BY_MOVE.get(move)
  if (!row) throw new Error(`The rubric has no row for the move "${move}".`)
  return row
}
