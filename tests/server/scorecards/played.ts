import type { Store } from '../../../src/server/database/open-store.ts'
import type { NewRow } from '../../../src/server/database/schema.ts'

/** Monday, 2 November 2026, 00:00 UTC. */
export const MONDAY = Date.UTC(2026, 10, 2)
export const WEEK = 7 * 24 * 60 * 60 * 1000
/** In the week of that Monday. */
export const NOW = MONDAY + 3 * 24 * 60 * 60 * 1000

/** Where somebody stands in a story; one attempt at an assessment that was passed with 80 unless `changes` say otherwise. */
export const addStanding = async (
  { commit }: Store,
  person_id: string,
  slug: string,
  changes: Partial<NewRow<'standing'>> = {},
): Promise<void> => {
  const id = `${slug}-of-${person_id}`
  const row: NewRow<'standing'> = {
    ...{ person_id, slug, mode: 'assessment', attempts: 1, passes: 1 },
    ...{ first_id: `${id}-1`, first_score: 80, first_at: MONDAY },
    ...{ last_id: `${id}-9`, last_score: 80, last_at: MONDAY, last_passed: 1 },
    ...{ best_id: `${id}-5`, best_score: 80, best_at: MONDAY, best_rank: 2 },
    ...changes,
  }
  await commit((writing) => writing.insertInto('standing').values(row).execute())
}

export const addSkill = async (
  { commit }: Store,
  person_id: string,
  skill: string,
  [shown, missed]: readonly [number, number],
  changes: Partial<NewRow<'skill_week'>> = {},
): Promise<void> => {
  const row = { ...{ person_id, skill, shown, missed, week: MONDAY, mode: 'assessment' as const }, ...changes }
  await commit((writing) => writing.insertInto('skill_week').values(row).execute())
}

export const addSlip = async (
  { commit }: Store,
  person_id: string,
  [situation, move, times]: readonly [string, string, number],
  week = MONDAY,
): Promise<void> => {
  const row = { person_id, situation, move, times, week, mode: 'assessment' as const }
  await commit((writing) => writing.insertInto('slip').values(row).execute())
}

export const addWeek = async (
  { commit }: Store,
  person_id: string,
  week: number,
  scores: readonly number[],
): Promise<void> => {
  const score_sum = scores.reduce((sum, score) => sum + score, 0)
  const passes = scores.filter((score) => score >= 70).length
  const row = { person_id, week, mode: 'assessment' as const, attempts: scores.length, passes, score_sum }
  await commit((writing) => writing.insertInto('score_week').values(row).execute())
}
