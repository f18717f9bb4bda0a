import type { Kysely } from 'kysely'

/** Epoch milliseconds; an integer to SQLite. */
const TIME = 'bigint'

/** Stories in the making. The columns: `schema.ts`. */
export const studioTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('files_json', 'text', (column) => column.notNull())
    .addColumn('plays', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('binned', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('updated_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('updated_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('draft_by_time').on('draft').columns(['updated_at', 'id']).execute()
  await schema
    .createTable('draft_version')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('draft_id', 'text', (column) => column.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('files_json', 'text', (column) => column.notNull())
    .addColumn('plays', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('hash', 'text')
    .addColumn('created_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('version_by_draft').on('draft_version').columns(['draft_id', 'created_at']).execute()
  await schema
    .createTable('draft_comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('draft_id', 'text', (column) => column.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('line_text', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('resolved_by', 'text', (column) => column.references('person.id'))
    .addColumn('resolved_at', TIME)
    .execute()
  await schema.createIndex('comment_by_draft').on('draft_comment').columns(['draft_id', 'created_at']).execute()
  await schema
    .createTable('judgement')
    .addColumn('draft_id', 'text', (column) => column.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('judge_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('judged_json', 'text', (column) => column.notNull())
    .addColumn('judged_at', TIME, (column) => column.notNull())
    .addPrimaryKeyConstraint('judgement_key', ['draft_id', 'hash', 'judge_id'])
    .execute()
}
