import type { Move, Situation, Skill } from '../model/move.ts'

/** How a cell of the table reads: `++` asked for, `+` good, `0` neither, `-` harmful, `--` very harmful, `x` critical, `.` does not apply. */
export type Mark = '++' | '+' | '0' | '-' | '--' | 'x' | '.'

/** One row of the rubric: a move, what it is, and how it fits each situation. */
export interface RubricRow {
  readonly move: Move
  readonly label: string
  readonly meaning: string
  /** The skill that the move shows, or whose absence it shows. */
  readonly skill: Skill
  readonly shows: boolean
  /** Why it helps or hurts, in one sentence; `notes` say it for single situations. */
  readonly reason: string
  readonly notes?: Partial<Readonly<Record<Situation, string>>>
  /** The articles it rests on, as "S0, S1"; see `sources.ts`. */
  readonly source: string
  readonly cells: Readonly<Record<Situation, Mark>>
}

/** Reads a row of marks in the order of the columns: unspoken, upset, unrealistic, abusive, threat, danger, aftermath, managing. */
export function cells(marks: string): Readonly<Record<Situation, Mark>> {
  const [unspoken, upset, unrealistic, abusive, threat, danger, aftermath, managing] = marks
    .trim()
    .split(/\s+/) as Mark[]
  return { unspoken, upset, unrealistic, abusive, threat, danger, aftermath, managing } as Record<Situation, Mark>
}
