import type { Progress } from '../../wire/assignments.ts'

export type ProgressState = 'done' | 'done_late' | 'late' | 'open'

/** Where somebody stands, in one word. */
export const stateOf = ({ done, late }: Pick<Progress, 'done' | 'late'>): ProgressState =>
  done ? (late ? 'done_late' : 'done') : late ? 'late' : 'open'
