import { type RawBuilder, sql } from 'kysely'
import type { Writing } from '../database/schema.ts'
import type { Tally } from './roll-up-tally.ts'
import { type Inserting, writeRows } from './write-rows.ts'

const sum = (table: string, column: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.${column}`)} + ${sql.ref(`excluded.${column}`)}`

const sums = (table: string, columns: readonly string[]): Record<string, RawBuilder<unknown>> =>
  Object.fromEntries(columns.map((column) => [column, sum(table, column)]))

/** Takes the columns that begin with `name` from the new row where `wins` holds. */
const taken = (name: string, columns: readonly string[], wins: RawBuilder<unknown>) =>
  Object.fromEntries(
    columns.map((column) => {
      const [fresh, old] = [sql.ref(`excluded.${name}_${column}`), sql.ref(`standing.${name}_${column}`)]
      return [`${name}_${column}`, sql`case when ${wins} then ${fresh} else ${old} end`]
    }),
  )

/** The same order as in `roll-up-tally`. */
const EARLIER = sql`(excluded.first_at, excluded.first_id) < (standing.first_at, standing.first_id)`
const LATER = sql`(excluded.last_at, excluded.last_id) > (standing.last_at, standing.last_id)`
const BETTER = sql`(-excluded.best_rank, -excluded.best_score, excluded.best_at, excluded.best_id) < (-standing.best_rank, -standing.best_score, standing.best_at, standing.best_id)`

const STANDING: Inserting<'standing'> = {
  table: 'standing',
  columns: [
    ...(['person_id', 'slug', 'mode', 'attempts', 'passes', 'first_id', 'first_score', 'first_at'] as const),
    ...(['last_id', 'last_score', 'last_at', 'last_passed', 'best_id', 'best_score', 'best_at', 'best_rank'] as const),
  ],
  key: ['person_id', 'mode', 'slug'],
  update: {
    ...sums('standing', ['attempts', 'passes']),
    ...taken('first', ['id', 'score', 'at'], EARLIER),
    ...taken('last', ['id', 'score', 'at', 'passed'], LATER),
    ...taken('best', ['id', 'score', 'at', 'rank'], BETTER),
  },
}

const SKILL_WEEK: Inserting<'skill_week'> = {
  table: 'skill_week',
  columns: ['person_id', 'week', 'mode', 'skill', 'shown', 'missed'],
  key: ['person_id', 'mode', 'week', 'skill'],
  update: sums('skill_week', ['shown', 'missed']),
}

const SCORE_WEEK: Inserting<'score_week'> = {
  table: 'score_week',
  columns: ['person_id', 'week', 'mode', 'attempts', 'passes', 'score_sum'],
  key: ['person_id', 'mode', 'week'],
  update: sums('score_week', ['attempts', 'passes', 'score_sum']),
}

const SLIP: Inserting<'slip'> = {
  table: 'slip',
  columns: ['person_id', 'week', 'mode', 'situation', 'move', 'times'],
  key: ['person_id', 'mode', 'week', 'situation', 'move'],
  update: sums('slip', ['times']),
}

const CHOICE: Inserting<'choice'> = {
  table: 'choice',
  columns: ['person_id', 'story_hash', 'key', 'mode', 'input_json', 'times'],
  key: ['person_id', 'story_hash', 'key', 'mode', 'input_json'],
  update: sums('choice', ['times']),
}

/** Adds a tally to the roll-ups, standings apart. */
export const addCounts = async (writing: Writing, { skills, scores, slips, choices }: Tally): Promise<void> => {
  await writeRows(writing, SKILL_WEEK, skills)
  await writeRows(writing, SCORE_WEEK, scores)
  await writeRows(writing, SLIP, slips)
  await writeRows(writing, CHOICE, choices)
}

export const addStandings = async (writing: Writing, { standings }: Tally): Promise<void> => {
  await writeRows(writing, STANDING, standings)
}

/** Takes away what came down to nothing when something was taken out of a person's roll-ups. */
export const dropEmpty = async (writing: Writing, person: string): Promise<void> => {
  await writing
    .deleteFrom('skill_week')
    .where('person_id', '=', person)
    .where('shown', '=', 0)
    .where('missed', '=', 0)
    .execute()
  for (const table of ['slip', 'choice'] as const) {
    await writing.deleteFrom(table).where('person_id', '=', person).where('times', '=', 0).execute()
  }
  await writing.deleteFrom('score_week').where('person_id', '=', person).where('attempts', '=', 0).execute()
}
