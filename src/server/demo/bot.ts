import { MOVE_OF_ACTION, type Move, SITUATIONS, type Situation, SKILLS, type Skill } from '../../core/model/move.ts'
import type { Input } from '../../core/model/session.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import type { Offer, Session } from '../../core/session/session.ts'
import { type Chance, openChance } from './chance.ts'
import { type Appeal, EVERYDAY, HABITS, type Habit } from './habits.ts'

/** Somebody who plays: how much they see of what is right, and what they do when they do not see it. */
export interface Bot {
  readonly habit: Habit
  /** From 0 (sees nothing) to 1 (sees what a move is worth), by skill and by situation. Grows with what was learned. */
  readonly sees: Record<Skill, number>
  readonly reads: Record<Situation, number>
  /** Share of what is still lacking that one attempt teaches; 0: does not learn. */
  readonly learns: number
  /** How much of it is luck, in points. */
  readonly noise: number
}

export interface Talent {
  /** Where the skills begin, 0 to 1. */
  readonly start: number
  readonly learns: number
  readonly noise: number
}

const MOST = 0.97
const within = (value: number): number => Math.min(MOST, Math.max(0.02, value))

export const makeBot = (chance: Chance, { start, learns, noise }: Talent): Bot => {
  const spread = (): number => within(start + chance.bell() * 0.14)
  return {
    habit: chance.pick(Object.keys(HABITS) as Habit[]),
    sees: Object.fromEntries(SKILLS.map((skill) => [skill, spread()])) as Record<Skill, number>,
    reads: Object.fromEntries(SITUATIONS.map((situation) => [situation, spread()])) as Record<Situation, number>,
    learns,
    noise,
  }
}

interface Option {
  readonly input: Input
  readonly moves: readonly Move[]
}

const optionsOf = ({ replies, actions }: Offer): readonly Option[] => [
  ...replies.map(({ index, moves }) => ({ input: index, moves })),
  ...actions.map((action) => ({ input: action, moves: [MOVE_OF_ACTION[action]] })),
]

/** What the bot does at a decision: what seems best to it. */
export const decide = (bot: Bot, { offer, ledger, tension }: Session, chance: Chance): Input | null => {
  if (!offer) return null
  const { situation } = offer
  let chosen: Input | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { input, moves } of optionsOf(offer)) {
    const [, { points }] = RUBRIC.judge(ledger, { moves, situation, tension })
    const sight = sightOf(bot, situation, moves)
    const seeming = sight * points + (1 - sight) * appealOf(bot, moves) + chance.bell() * bot.noise
    if (seeming > most) {
      most = seeming
      chosen = input
    }
  }
  return chosen
}

const sightOf = ({ sees, reads }: Bot, situation: Situation, moves: readonly Move[]): number => {
  const skills = moves.map((move) => sees[rowOf(move).skill])
  const mean = skills.length === 0 ? 0 : skills.reduce((sum, one) => sum + one, 0) / skills.length
  return (mean + reads[situation]) / 2
}

const appealOf = ({ habit }: Bot, moves: readonly Move[]): number => {
  const own: Appeal = HABITS[habit]
  const appeals = moves.map((move) => (EVERYDAY[move] ?? 0) + (own[move] ?? 0))
  return appeals.length === 0 ? 0 : appeals.reduce((sum, one) => sum + one, 0) / appeals.length
}

/** What somebody takes along from the debrief: most from what was missed, and in the situations that came up. */
export const learn = (
  bot: Bot,
  { missed, shown, situations }: Record<'missed' | 'shown', readonly Skill[]> & { situations: readonly Situation[] },
): void => {
  const grow = (value: number, share: number): number => within(value + (MOST - value) * bot.learns * share)
  for (const skill of missed) bot.sees[skill] = grow(bot.sees[skill], 1)
  for (const skill of shown) bot.sees[skill] = grow(bot.sees[skill], 0.5)
  for (const situation of situations) bot.reads[situation] = grow(bot.reads[situation], 0.8)
}

/** What is not practised fades. */
export const forget = (bot: Bot, share: number): void => {
  for (const skill of SKILLS) bot.sees[skill] = within(bot.sees[skill] * (1 - share))
}

/** The dice of one attempt. */
export const chanceOf = (seed: number): Chance => openChance(Math.imul(seed, 0x9e3779b1))
