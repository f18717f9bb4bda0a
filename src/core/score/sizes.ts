import type { Grade } from '../model/move.ts'

/**
 * The sizes of the steps of this rubric version. Signs and order are the guidance's; the sizes are tuned until the
 * scoring laws hold for every shipped story. Tension rises faster than it falls.
 */
export const RUBRIC_VERSION = '1'

export const POINTS: Readonly<Record<Grade, number>> = {
  asked: 4,
  good: 2,
  neutral: 0,
  harmful: -4,
  very_harmful: -8,
  critical: -16,
}

/** Change of the tension, on its scale of 0 to 100. */
export const TENSION: Readonly<Record<Grade, number>> = {
  asked: -7,
  good: -4,
  neutral: 0,
  harmful: 8,
  very_harmful: 14,
  critical: 24,
}

/** From here up somebody is furious: one good sentence calms them only half as much. */
export const FURIOUS = 85

/** Below this tension there is nothing yet to step back from. */
export const STEP_BACK_FROM = 40

/** What a second good move in the same reply adds, and what a good half saves of a harmful reply. */
export const SECOND_MOVE = 1

export const PASS_MARK = 70
