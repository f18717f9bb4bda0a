import type { PlayerResult } from '../players.ts'
import { type Check, type Found, lineOfReply, type Proven } from '../proven.ts'
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
    const passing = proven.players.filter(({ pass, askedFor }) => pass >= MAY_PASS && !askedFor)
    const blind = passing.filter(({ name }) => isBlind(name))
    const byChance = Math.max(0, ...blind.map(({ pass }) => pass))
    // A habit that does no better than chance says nothing that is not said of chance already.
    const habits = passing.filter(({ name, pass }) => !isBlind(name) && pass > byChance)
    return [
      ...(blind.length > 0 ? [{ message: `${sentence(blind)} ${TOO_FEW}` }] : []),
      ...sameCause(habits).map((players) => asFinding(proven, players)),
    ]
  },
}

const isBlind = (name: string): boolean => name === 'random' || name === 'random_reply'

const TOLD = 3

const told = ({ givenAway }: PlayerResult): string =>
  givenAway
    .slice(0, TOLD)
    .map(({ taken }) => `"${taken}"`)
    .join(', ')

/** Players whom the same replies let pass, who passes most often first. */
function sameCause(players: readonly PlayerResult[]): readonly (readonly PlayerResult[])[] {
  const groups = new Map<string, PlayerResult[]>()
  for (const player of [...players].sort((a, b) => b.pass - a.pass)) {
    const cause = told(player)
    groups.set(cause, [...(groups.get(cause) ?? []), player])
  }
  return [...groups.values()]
}

function sentence(players: readonly Pick<PlayerResult, 'habit' | 'pass'>[]): string {
  const [first, ...others] = players
  if (!first) return ''
  if (others.length === 0) return `A player who ${first.habit} passes ${percent(first.pass)} of the time.`
  const habits = players.map(({ habit, pass }) => `${habit} (${percent(pass)})`)
  return `A player passes who ${habits.slice(0, -1).join(', ')} or ${habits.at(-1)}.`
}

function asFinding(proven: Proven, players: readonly PlayerResult[]): Found {
  const { graph } = proven.walk.explored
  const [worst] = players
  const [first] = worst?.givenAway ?? []
  const edges = players.find((player) => player.edges)?.edges
  const at = first ? lineOfReply(proven, routeAlong(graph, first.edges), first.reply) : null
  const cause = worst ? told(worst) : ''
  return {
    message: cause === '' ? sentence(players) : `${sentence(players)} What gives it away: ${cause}.`,
    ...(edges ? { route: routeAlong(graph, edges) } : {}),
    ...(at ? { line: at.line, file: at.file } : {}),
  }
}
