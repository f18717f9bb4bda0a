import type { Mode, SkillCount, Slip, TeamSummary, WeekScore } from '../../wire/scorecards.ts'
import type { Reach } from '../access/reach.ts'
import type { Reading } from '../database/schema.ts'
import type { Requirements } from './required-stories.ts'
import { lackingByPerson, passedAssessments } from './team-lines.ts'
import { members, membersOf } from './team-members.ts'

export interface SummaryWishes {
  readonly team: string
  readonly reach: Reach
  readonly mode: Mode
  /** Mondays, oldest first. */
  readonly weeks: readonly number[]
}

const MOST_SLIPS = 10

/** What the head of the team's page says: everybody together. */
export const readSummary = async (
  read: Reading,
  requirements: Requirements,
  wishes: SummaryWishes,
): Promise<TeamSummary> => {
  const { team, reach } = wishes
  const people = await membersOf(read, team, reach)
  const passed = await passedAssessments(read, team, reach)
  const lacking = lackingByPerson(requirements, team, people, passed)
  const { assigned, stories } = requirements.ofTeam(team)
  return {
    people: people.length,
    ready: [...lacking.values()].filter((count) => count === 0).length,
    ...(await countAttempts(read, wishes)),
    required: {
      assigned,
      stories: stories.map(({ slug, title }) => ({
        ...{ slug, title },
        passed: passed.filter((one) => one.slug === slug).length,
      })),
    },
    skills: await readSkills(read, wishes),
    slips: await readSlips(read, wishes),
    trend: await readTrend(read, wishes),
  }
}

const countAttempts = async (
  read: Reading,
  { team, reach, mode }: SummaryWishes,
): Promise<Pick<TeamSummary, 'tried' | 'attempts' | 'passes'>> => {
  const { tried, attempts, passes } = await members(read, team, reach)
    .innerJoin('standing', 'standing.person_id', 'person.id')
    .select(({ fn }) => [
      fn.count<number>('person.id').distinct().as('tried'),
      fn.sum<number | null>('attempts').as('attempts'),
      fn.sum<number | null>('passes').as('passes'),
    ])
    .where('standing.mode', '=', mode)
    .executeTakeFirstOrThrow()
  return { tried, attempts: attempts ?? 0, passes: passes ?? 0 }
}

const readSkills = async (read: Reading, { team, reach, mode, weeks }: SummaryWishes): Promise<SkillCount[]> => {
  const rows = await members(read, team, reach)
    .innerJoin('skill_week', 'skill_week.person_id', 'person.id')
    .select(({ fn }) => ['skill', fn.sum<number>('shown').as('shown'), fn.sum<number>('missed').as('missed')])
    .where('mode', '=', mode)
    .where('week', '>=', weeks[0] ?? 0)
    .groupBy('skill')
    .execute()
  return rows as SkillCount[]
}

const readSlips = async (read: Reading, { team, reach, mode, weeks }: SummaryWishes): Promise<Slip[]> => {
  const rows = await members(read, team, reach)
    .innerJoin('slip', 'slip.person_id', 'person.id')
    .select(({ fn }) => [
      'situation',
      'move',
      fn.sum<number>('times').as('times'),
      fn.count<number>('person.id').distinct().as('people'),
    ])
    .where('mode', '=', mode)
    .where('week', '>=', weeks[0] ?? 0)
    .groupBy(['situation', 'move'])
    .orderBy('times', 'desc')
    .orderBy('situation')
    .orderBy('move')
    .limit(MOST_SLIPS)
    .execute()
  return rows as Slip[]
}

const readTrend = async (read: Reading, { team, reach, mode, weeks }: SummaryWishes): Promise<WeekScore[]> => {
  const rows = await members(read, team, reach)
    .innerJoin('score_week', 'score_week.person_id', 'person.id')
    .select(({ fn }) => [
      'week',
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('passes').as('passes'),
      fn.sum<number>('score_sum').as('score_sum'),
    ])
    .where('mode', '=', mode)
    .where('week', '>=', weeks[0] ?? 0)
    .groupBy('week')
    .execute()
  return fillWeeks(weeks, rows)
}

/** A line for every week, also for those in which nothing was played. */
export const fillWeeks = (
  weeks: readonly number[],
  rows: readonly {
    readonly week: number
    readonly attempts: number
    readonly passes: number
    readonly score_sum: number
  }[],
): WeekScore[] =>
  weeks.map((week) => {
    const { attempts = 0, passes = 0, score_sum = 0 } = rows.find((row) => row.week === week) ?? {}
    return { week, attempts, passes, mean: attempts > 0 ? score_sum / attempts : 0 }
  })
