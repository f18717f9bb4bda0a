import type { Check } from '../proven.ts'
import { BEST_REPLY_TOLD } from './best-reply-told.ts'
import { BEST_WAY_ENDS_BADLY, BEST_WAY_HARMS } from './best-way.ts'
import { CONTENT_RUN_OUT } from './content-run-out.ts'
import { COVERAGE_UNKNOWN } from './coverage-unknown.ts'
import { NO_GOOD_REPLY, ONLY_GOOD_REPLIES } from './decision-without-choice.ts'
import { ENDING_NEVER_REACHED } from './ending-never-reached.ts'
import { ENDING_WITH_TWO_OUTCOMES } from './ending-with-two-outcomes.ts'
import { ENDLESS_LOOP } from './endless-loop.ts'
import { ENDLESS_POINTS } from './endless-points.ts'
import { EXPLODING_VARIABLE } from './exploding-variable.ts'
import { FLOAT_CHANGES_TYPE } from './float-changes-type.ts'
import { GOOD_WAY_FAILS } from './good-way-fails.ts'
import { GUESSER_PASSES } from './guesser-passes.ts'
import { HARMFUL_WAY_PASSES } from './harmful-way-passes.ts'
import { KNOT_NEVER_ENTERED } from './knot-never-entered.ts'
import { NO_ENDING } from './no-ending.ts'
import { NOT_CERTIFIED } from './not-certified.ts'
import { REPLY_NEVER_OFFERED } from './reply-never-offered.ts'
import { REPLY_WITHOUT_MOVE } from './reply-without-move.ts'
import { RUNTIME_ERROR } from './runtime-error.ts'
import { SCORE_SAYS_NOTHING } from './score-says-nothing.ts'
import { TRAP } from './trap.ts'

/** Every check, in the order in which a trainer should mend what they find. */
export const CHECKS: readonly Check[] = [
  NOT_CERTIFIED,
  RUNTIME_ERROR,
  ENDLESS_LOOP,
  CONTENT_RUN_OUT,
  NO_ENDING,
  EXPLODING_VARIABLE,
  TRAP,
  ENDLESS_POINTS,
  ENDING_NEVER_REACHED,
  ENDING_WITH_TWO_OUTCOMES,
  KNOT_NEVER_ENTERED,
  REPLY_NEVER_OFFERED,
  REPLY_WITHOUT_MOVE,
  NO_GOOD_REPLY,
  ONLY_GOOD_REPLIES,
  SCORE_SAYS_NOTHING,
  GOOD_WAY_FAILS,
  HARMFUL_WAY_PASSES,
  BEST_WAY_HARMS,
  BEST_WAY_ENDS_BADLY,
  GUESSER_PASSES,
  BEST_REPLY_TOLD,
  FLOAT_CHANGES_TYPE,
  COVERAGE_UNKNOWN,
]
