import { type Kysely, sql } from 'kysely'

/** Epoch milliseconds; an integer to SQLite. */
const TIME = 'bigint'

/** Settings, teams, people, sessions, invitations, throttles, audit. The columns: `schema.ts`. */
export const peopleTables = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database
  await schema
    .createTable('setting')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value_json', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('team_by_name').unique().on('team').expression(sql`lower(name)`).execute()
  await schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.references('team.id'))
    .addColumn('password', 'text')
    .addColumn('issuer', 'text')
    .addColumn('subject', 'text')
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('erased_at', TIME)
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addUniqueConstraint('person_elsewhere', ['issuer', 'subject'])
    .execute()
  await schema.createIndex('person_by_team').on('person').columns(['team_id', 'name']).execute()
  await schema.createIndex('person_by_name').on('person').columns(['name', 'id']).execute()
  await schema
    .createTable('managing')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('managing_key', ['person_id', 'team_id'])
    .execute()
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await schema.createIndex('session_by_person').on('session').column('person_id').execute()
  await schema
    .createTable('invite')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('email', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.references('team.id').onDelete('cascade'))
    .addColumn('manages_json', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .addColumn('used_at', TIME)
    .execute()
  await schema
    .createTable('sign_in_flow')
    .addColumn('state_hash', 'text', (column) => column.primaryKey())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('return_to', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await schema
    .createTable('throttle')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('used', 'integer', (column) => column.notNull())
    .addColumn('ends_at', TIME, (column) => column.notNull())
    .execute()
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', TIME, (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text')
    .addColumn('detail_json', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('audit_by_time').on('audit').columns(['at', 'id']).execute()
  await schema.createIndex('audit_by_subject').on('audit').columns(['subject_id', 'at']).execute()
}
