import { RUBRIC } from '../../core/score/judge.ts'
import { KEPT_VARIABLES } from '../../core/session/kept-variables.ts'
import type { SentAttempt } from '../../wire/attempts.ts'
import type { Store } from '../database/open-store.ts'
import { Refused } from '../http/refused.ts'
import type { ReplayOutcome } from '../replays/replay-story.ts'
import type { StoryVersion } from '../stories/playable-versions.ts'

/** Whether this server once scored the version under that rubric: what it never had, nobody can have played. */
export const hadRubric = async ({ read }: Pick<Store, 'read'>, hash: string, rubric: string): Promise<boolean> => {
  const known = await read
    .selectFrom('story_range')
    .select('rubric')
    .where('hash', '=', hash)
    .where('rubric', '=', rubric)
    .executeTakeFirst()
  return known !== undefined
}

/** Its inputs do not fit, which says nothing of the server. */
const MISFITS = new Set(['ended', 'no_such_reply', 'action_not_offered'])

/**
 * Whether what was played under another rubric is the same conversation under the one of today: by the digest of what was
 * heard and offered, or since nothing in the story depends on what a rubric moves. Throws `Refused` when it is not.
 */
export const checkSameWay = (
  { attempt, way }: SentAttempt,
  { compiled }: StoryVersion,
  outcome: ReplayOutcome,
): void => {
  const same = outcome.ok
    ? way === undefined
      ? !dependsOnRubric(compiled)
      : way === outcome.way
    : !MISFITS.has(outcome.code)
  if (same) return
  throw new Refused(
    422,
    'other_rubric',
    `This attempt was played under rubric ${attempt.rubric}. Under rubric ${RUBRIC.version}, which holds now, the customer would have answered otherwise on the way, so it cannot be scored fairly and stays in your browser.`,
  )
}

/** Compiled Ink reads a variable by this; it stands within JSON within JSON. */
const READ = new RegExp(`VAR\\?\\\\?":\\\\?"(?:${KEPT_VARIABLES.join('|')})\\\\?"`)

const dependsOnRubric = (compiled: string): boolean => READ.test(compiled)

export const strangeRubric = (rubric: string): Refused =>
  new Refused(
    422,
    'other_rubric',
    `This attempt was played under rubric ${rubric}, which this server never had. Load the page anew to play under its rubric.`,
  )
