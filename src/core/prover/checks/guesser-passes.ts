import type { Check } from '../proven.ts'
import { example, SOUND } from './example.ts'

/** A player who passes this often can be said to pass. */
export const MAY_PASS = 0.05

const percent = (chance: number): string => `${(100 * chance).toFixed(chance < 0.1 ? 1 : 0)} %`

export const GUESSER_PASSES: Check = {
  code: 'guesser_passes',
  severity: 'error',
  law: 4,
  title: 'A player who never reads the meaning passes',
  why: 'The score is to tell who can handle the customer. If a habit passes (always the longest, always sorry), it tells who has found the habit.',
  mend: 'Look at the decisions that are named: let the good reply stand elsewhere, make it shorter or longer, or give the tempting reply the polite words.',
  good: SOUND,
  bad: example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [Thank you for telling me, that is hard, I understand. # move: validate] -> heard
* [No. # move: deny] -> angry
=== heard ===
Madeleine: It is.
* [Please tell me what happened then, if you would? # move: invite] -> promise
* [No. # move: argue] -> angry
=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
=== angry ===
Madeleine: Enough. # ending: door # outcome: escalated
-> END
`),
  find: ({ players }) =>
    players
      .filter(({ pass, askedFor }) => pass >= MAY_PASS && !askedFor)
      .map(({ habit, pass, inputs, givenAway }) => {
        const told = givenAway.slice(0, 3).map(({ taken }) => `"${taken}"`)
        const where = told.length > 0 ? ` What gives it away: ${told.join(', ')}.` : ''
        return {
          message: `A player who ${habit} passes ${percent(pass)} of the time.${where}`,
          ...(inputs ? { inputs } : {}),
        }
      }),
}
