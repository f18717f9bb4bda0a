import { type Kysely, SqliteAdapter } from 'kysely'

/** Own background pictures. The columns: `schema.ts`. */
export const pictureTables = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database
  const bytes = database.getExecutor().adapter instanceof SqliteAdapter ? 'blob' : 'bytea'
  await schema
    .createTable('picture')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    // Last, so that what stands before it is read without it.
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute()
  await schema
    .createTable('published_picture')
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('picture_id', 'text', (column) => column.notNull().references('picture.id'))
    .addPrimaryKeyConstraint('published_picture_key', ['slug', 'picture_id'])
    .execute()
  await schema.createIndex('published_by_picture').on('published_picture').column('picture_id').execute()
}
