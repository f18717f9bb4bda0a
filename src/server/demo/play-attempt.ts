import { type Situation, SKILLS, type Skill } from '../../core/model/move.ts'
import type { Attempt, Input } from '../../core/model/session.ts'
import type { CompiledStory, ScoreRange } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { scorecardOf } from '../../core/score/scorecard.ts'
import { openSession } from '../../core/session/session.ts'
import { type Bot, decide } from './bot.ts'
import type { Chance } from './chance.ts'

export interface PlayWishes {
  readonly story: CompiledStory
  readonly range: ScoreRange
  readonly bot: Bot
  readonly chance: Chance
  readonly seed: number
  /** What was done before, when it is taken up again at a decision. */
  readonly from?: readonly Input[]
  /** Gives up after so many decisions. */
  readonly atMost?: number
}

export interface Played {
  readonly attempt: Attempt
  /** What the debrief shows to whoever played. */
  readonly seen: {
    readonly shown: readonly Skill[]
    readonly missed: readonly Skill[]
    readonly situations: readonly Situation[]
    /** The first decision that hurt, from 0; null: none did. */
    readonly hurtAt: number | null
    readonly ended: boolean
    readonly passed: boolean
  }
}

/** No shipped story is near as long; one that goes round is left. */
const MOST_DECISIONS = 80

/** A bot plays a story as a person would, through the core and nothing else. */
export const playAttempt = ({
  story,
  range,
  bot,
  chance,
  seed,
  from = [],
  atMost = MOST_DECISIONS,
}: PlayWishes): Played => {
  const session = openSession(story, RUBRIC, seed)
  const inputs: Input[] = []
  for (const input of from) if (session.take(input).ok) inputs.push(input)
  while (inputs.length < atMost) {
    const input = decide(bot, session, chance)
    if (input === null || !session.take(input).ok) break
    inputs.push(input)
  }
  const score = scoreOf(session.events, RUBRIC)
  const { decisions, ending } = score
  const { skills, passed } = scorecardOf(score, range)
  const hurtAt = decisions.findIndex(({ judgement }) => judgement.points < 0)
  return {
    attempt: { story: story.hash, rubric: RUBRIC.version, seed, inputs },
    seen: {
      shown: SKILLS.filter((skill) => skills[skill].shown.length > 0),
      missed: SKILLS.filter((skill) => skills[skill].missed.length > 0),
      situations: [...new Set(decisions.map(({ situation }) => situation))],
      hurtAt: hurtAt < 0 ? null : hurtAt,
      ended: ending !== null,
      passed,
    },
  }
}
