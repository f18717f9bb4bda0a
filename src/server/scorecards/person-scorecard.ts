import type { Mode, PersonScorecard, Slip } from '../../wire/scorecards.ts'
import type { Reading } from '../database/schema.ts'
import { notFound } from '../http/refused.ts'
import { readinessOf, readRequirements } from './required-stories.ts'
import { fillWeeks } from './team-summary.ts'

export interface PersonWishes {
  readonly person: string
  readonly mode: Mode
  /** Mondays, oldest first. */
  readonly weeks: readonly number[]
}

/** The scorecard of one person; whether it may be seen was asked before. */
export const readPersonScorecard = async (
  read: Reading,
  { person: id, mode, weeks }: PersonWishes,
): Promise<PersonScorecard> => {
  const person = await read
    .selectFrom('person')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'person.name', 'person.role', 'team.id as team_id', 'team.name as team_name'])
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (!person) throw notFound('person')
  const { name, role, team_id, team_name } = person
  const requirements = await readRequirements(read, team_id === null ? [] : [team_id])
  const standings = await read
    .selectFrom('standing')
    .leftJoin('story', 'story.slug', 'standing.slug')
    .leftJoin('story_version', 'story_version.hash', 'story.hash')
    .selectAll('standing')
    .select('story_version.title')
    .where('person_id', '=', id)
    .orderBy('standing.slug')
    .execute()
  const taken = standings
    .filter((one) => one.mode === 'assessment')
    .map(({ slug, last_passed }) => ({ slug, passed: last_passed === 1 }))
  return {
    person: { id, name, role, team: team_id === null || team_name === null ? null : { id: team_id, name: team_name } },
    mode,
    weeks: weeks.length,
    readiness: readinessOf(requirements.ofPerson(id, team_id), taken),
    stories: standings
      .filter((one) => one.mode === mode)
      .map((one) => ({
        slug: one.slug,
        title: one.title ?? one.slug,
        attempts: one.attempts,
        passes: one.passes,
        first: { attempt: one.first_id, score: one.first_score, at: one.first_at },
        last: { attempt: one.last_id, score: one.last_score, at: one.last_at },
        best: { attempt: one.best_id, score: one.best_score, at: one.best_at },
        lastPassed: one.last_passed === 1,
      })),
    ...(await readWeeks(read, id, mode, weeks)),
  }
}

const readWeeks = async (
  read: Reading,
  id: string,
  mode: Mode,
  weeks: readonly number[],
): Promise<Pick<PersonScorecard, 'skills' | 'slips' | 'trend'>> => {
  const since = weeks[0] ?? 0
  const skills = await read
    .selectFrom('skill_week')
    .select(['week', 'skill', 'shown', 'missed'])
    .where('person_id', '=', id)
    .where('mode', '=', mode)
    .where('week', '>=', since)
    .orderBy('week')
    .execute()
  const slips = await read
    .selectFrom('slip')
    .select(({ fn }) => ['situation', 'move', fn.sum<number>('times').as('times')])
    .where('person_id', '=', id)
    .where('mode', '=', mode)
    .where('week', '>=', since)
    .groupBy(['situation', 'move'])
    .orderBy('times', 'desc')
    .orderBy('situation')
    .orderBy('move')
    .execute()
  const scores = await read
    .selectFrom('score_week')
    .select(['week', 'attempts', 'passes', 'score_sum'])
    .where('person_id', '=', id)
    .where('mode', '=', mode)
    .where('week', '>=', since)
    .execute()
  return {
    skills: skills as PersonScorecard['skills'],
    slips: slips.map((slip) => ({ ...slip, people: 1 })) as Slip[],
    trend: fillWeeks(weeks, scores),
  }
}
