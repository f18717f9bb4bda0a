import type { Kysely } from 'kysely'

/** Epoch milliseconds; an integer to SQLite. */
const TIME = 'bigint'

/** What trainee and manager write together, and what is asked of whom by when. The columns: `schema.ts`. */
export const talkTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('attempt_id', 'text', (column) => column.notNull().references('attempt.id').onDelete('cascade'))
    .addColumn('decision', 'integer')
    .addColumn('author_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('note_by_attempt').on('note').columns(['attempt_id', 'created_at']).execute()
  await schema
    .createTable('strategy')
    .addColumn('attempt_id', 'text', (column) => column.primaryKey().references('attempt.id').onDelete('cascade'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('written_at', TIME, (column) => column.notNull())
    .addColumn('agreed_by', 'text', (column) => column.references('person.id'))
    .addColumn('agreed_at', TIME)
    .execute()
  await schema
    .createTable('talk_due')
    .addColumn('attempt_id', 'text', (column) => column.primaryKey().references('attempt.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('since', TIME, (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('talk_due_by_time').on('talk_due').columns(['since', 'attempt_id']).execute()
  await schema.createIndex('talk_due_by_person').on('talk_due').columns(['person_id', 'since']).execute()
  await schema
    .createTable('assignment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('team_id', 'text', (column) => column.references('team.id').onDelete('cascade'))
    .addColumn('due_at', TIME, (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('assignment_by_team').on('assignment').column('team_id').execute()
  await schema.createIndex('assignment_by_person').on('assignment').column('person_id').execute()
  await schema
    .createTable('assignment_story')
    .addColumn('assignment_id', 'text', (column) => column.notNull().references('assignment.id').onDelete('cascade'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('assignment_story_key', ['assignment_id', 'slug'])
    .execute()
}
