import type { Inset } from './framing.ts'
import type { Liveliness } from './quality.ts'
import type { StageState, StageStep } from './stage-state.ts'

/** What draws places and people inside the stage: with Phaser, with plain images, or not at all. */
export interface Picture {
  show(step: StageStep): void
  speaking(on: boolean): void
  breathe(ms: number): void
  setLiveliness(liveliness: Liveliness): void
  layOut(width: number, height: number, inset: Inset): void
  destroy(): void
}

export const NO_PICTURE: Picture = {
  show: () => {},
  speaking: () => {},
  breathe: () => {},
  setLiveliness: () => {},
  layOut: () => {},
  destroy: () => {},
}

/** What the customer stands in at once, without walking in: a resumed attempt, a replaced picture. */
export const standingStep = (state: StageState): StageStep => ({
  before: state,
  after: state,
  reactions: new Set(),
  cut: true,
})
