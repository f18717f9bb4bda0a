import type { Kysely } from 'kysely'
import { inKeyOrder } from './in-key-order.ts'

/** Epoch milliseconds; an integer to SQLite. */
const TIME = 'bigint'

/** Stories and their versions, attempts, and the roll-ups made of them. The columns: `schema.ts`. */
export const attemptTables = async (database: Kysely<unknown>): Promise<void> => {
  await storyTables(database)
  await attempts(database)
  await rollUps(database)
}

const storyTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('story')
    .addColumn('slug', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .execute()
  await schema
    .createTable('story_version')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('source_json', 'text', (column) => column.notNull())
    .addColumn('compiled_json', 'text', (column) => column.notNull())
    .addColumn('entry_json', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('created_by', 'text')
    .execute()
  await schema.createIndex('version_by_slug').on('story_version').columns(['slug', 'created_at']).execute()
  await schema
    .createTable('story_range')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('rubric', 'text', (column) => column.notNull())
    .addColumn('floor', 'integer', (column) => column.notNull())
    .addColumn('best', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('story_range_key', ['hash', 'rubric'])
    .execute()
}

const attempts = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('attempt')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('story_hash', 'text', (column) => column.notNull().references('story_version.hash'))
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('rubric', 'text', (column) => column.notNull())
    .addColumn('seed', TIME, (column) => column.notNull())
    .addColumn('inputs_json', 'text', (column) => column.notNull())
    .addColumn('started_at', TIME, (column) => column.notNull())
    .addColumn('played_at', TIME, (column) => column.notNull())
    .addColumn('received_at', TIME, (column) => column.notNull())
    .addColumn('retry_of', 'text')
    .addColumn('retry_decision', 'integer')
    .addColumn('ending', 'text')
    .addColumn('outcome', 'text')
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('score', 'integer', (column) => column.notNull())
    .addColumn('passed', 'integer', (column) => column.notNull())
    .addColumn('critical_json', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('attempt_by_person').on('attempt').columns(['person_id', 'played_at', 'id']).execute()
  await schema
    .createTable('attempt_log')
    .addColumn('attempt_id', 'text', (column) => column.primaryKey().references('attempt.id').onDelete('cascade'))
    .addColumn('decisions_json', 'text', (column) => column.notNull())
    .execute()
}

const rollUps = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database
  await schema
    .createTable('standing')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('passes', 'integer', (column) => column.notNull())
    .addColumn('first_id', 'text', (column) => column.notNull())
    .addColumn('first_score', 'integer', (column) => column.notNull())
    .addColumn('first_at', TIME, (column) => column.notNull())
    .addColumn('last_id', 'text', (column) => column.notNull())
    .addColumn('last_score', 'integer', (column) => column.notNull())
    .addColumn('last_at', TIME, (column) => column.notNull())
    .addColumn('last_passed', 'integer', (column) => column.notNull())
    .addColumn('best_id', 'text', (column) => column.notNull())
    .addColumn('best_score', 'integer', (column) => column.notNull())
    .addColumn('best_at', TIME, (column) => column.notNull().defaultTo(0))
    .addColumn('best_rank', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('standing_key', ['person_id', 'mode', 'slug'])
    .$call(inKeyOrder(database))
    .execute()
  await schema
    .createTable('skill_week')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('week', TIME, (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('skill', 'text', (column) => column.notNull())
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('missed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('skill_week_key', ['person_id', 'mode', 'week', 'skill'])
    .$call(inKeyOrder(database))
    .execute()
  await schema
    .createTable('score_week')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('week', TIME, (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('passes', 'integer', (column) => column.notNull())
    .addColumn('score_sum', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('score_week_key', ['person_id', 'mode', 'week'])
    .$call(inKeyOrder(database))
    .execute()
  await schema
    .createTable('slip')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('week', TIME, (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('situation', 'text', (column) => column.notNull())
    .addColumn('move', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('slip_key', ['person_id', 'mode', 'week', 'situation', 'move'])
    .$call(inKeyOrder(database))
    .execute()
  await schema
    .createTable('moment')
    .addColumn('story_hash', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('situation', 'text', (column) => column.notNull())
    .addColumn('heard', 'text', (column) => column.notNull())
    .addColumn('offered_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('moment_key', ['story_hash', 'key'])
    .$call(inKeyOrder(database))
    .execute()
  await schema
    .createTable('choice')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('story_hash', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('input_json', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('choice_key', ['person_id', 'story_hash', 'key', 'mode', 'input_json'])
    .$call(inKeyOrder(database))
    .execute()
  await schema.createIndex('choice_by_story').on('choice').columns(['story_hash', 'mode', 'key']).execute()
}
