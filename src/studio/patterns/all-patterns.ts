import type { Situation } from '../../core/model/move.ts'
import type { DraftText } from '../drafts/draft.ts'

/** A skeleton of a story that obeys the laws; what its author has to write is marked with `// WRITE`. */
export interface Pattern {
  readonly situation: Situation
  readonly text: DraftText
}

/** A pattern for each situation: one file and one line each. */
export const PATTERNS: readonly Pattern[] = []
