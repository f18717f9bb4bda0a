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

/** Change of the tension, on its scale of 0 to 100. All are steps of 4, so that a story has few different tensions. */
export const TENSION: Readonly<Record<Grade, number>> = {
  asked: -8,
  good: -4,
  neutral: 0,
  harmful: 8,
  very_harmful: 16,
  critical: 24,
}

/** From here up somebody is furious: no single sentence calms them by more than one step. */
export const FURIOUS = 84
export const FURIOUS_STEP = 4

/** Below this tension there is nothing yet to step back from. */
export const STEP_BACK_FROM = 40

/** Points that a second good move in the same reply adds, and that a good half saves of a harmful reply. */
export const SECOND_MOVE = 1

export const PASS_MARK = 70
