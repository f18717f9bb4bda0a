import type { Difference } from '../../core/prover/compare-versions.ts'
import type { DraftText } from '../drafts/draft.ts'

export interface CompareQuestion {
  readonly old: DraftText
  readonly now: DraftText
}

/** Null: one of them is no story. */
export type CompareAnswer = readonly Difference[] | null
