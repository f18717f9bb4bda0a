import type { Finding } from '../../core/model/finding.ts'
import type { LineEdit } from '../workbench/workbench.ts'

/** A change that mends a finding. */
export interface Fix {
  /** What it does, for a button: `Change "validat" to "validate"`. */
  readonly label: string
  readonly edits: readonly LineEdit[]
  /** Where the author goes on, with the words that may stand there; `column` counts from 0. */
  readonly goOn?: { readonly file: string; readonly line: number; readonly column: number }
}

/** A finding as the studio shows it: what is wrong, why it matters, how to mend it, and the fix where there is one. */
export interface StudioFinding extends Finding {
  readonly why: string
  readonly mend: string
  readonly fix: Fix | null
}
