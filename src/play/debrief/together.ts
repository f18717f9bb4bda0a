import type { ComponentChildren } from 'preact'

/** What a page around the debrief adds to it, for those who look at it together. */
export interface Together {
  /** Whose attempt it is; null: the reader's own. */
  readonly player: string | null
  /** Under a decision (an index). */
  readonly atDecision: (decision: number) => ComponentChildren
  /** In place of the card on which the player writes alone; null: that card. */
  readonly strategy: ComponentChildren
}
