import type { Situation } from '../../core/model/move.ts'
import type { Ledger } from '../../core/model/score.ts'

/** A start in the middle of a story, set by hand. */
export interface PlayStart {
  /** A knot, or `knot.stitch`; empty: the beginning of the text. */
  readonly knot: string
  /** Null: as the text says. */
  readonly situation: Situation | null
  /** 0 to 100 */
  readonly tension: number
  /** What the trainee has done before. */
  readonly ledger: Ledger
}
