import type { Situation } from '../../core/model/move.ts'

/** A skeleton of a story that obeys the laws; what its author has to write is marked with `// WRITE`. */
export interface Pattern {
  readonly situation: Situation
  readonly ink: string
}
