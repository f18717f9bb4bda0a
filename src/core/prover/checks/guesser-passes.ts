import { type Check, lineOfReply } from '../proven.ts'
import { routeAlong } from '../routes.ts'
import { example, SOUND } from './example.ts'

/** A player who passes this often can be said to pass. */
const MAY_PASS = 0.05

const TOO_FEW = 'There are too few decisions, or too few wrong replies in them, for a score to mean anything.'

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
  find: (proven) => {
    const { players, walk } = proven
    return players
      .filter(({ pass, askedFor }) => pass >= MAY_PASS && !askedFor)
      .map(({ name, habit, pass, edges, givenAway }) => {
        const message = `A player who ${habit} passes ${percent(pass)} of the time.`
        if (name === 'random' || name === 'random_reply') return { message: `${message} ${TOO_FEW}` }
        const told = givenAway.slice(0, 3).map(({ taken }) => `"${taken}"`)
        const [first] = givenAway
        const { graph } = walk.explored
        const at = first ? lineOfReply(proven, routeAlong(graph, first.edges), first.reply) : null
        return {
          message: told.length > 0 ? `${message} What gives it away: ${told.join(', ')}.` : message,
          ...(edges ? { route: routeAlong(graph, edges) } : {}),
          ...(at ? { line: at.line, file: at.file } : {}),
        }
      })
  },
}
