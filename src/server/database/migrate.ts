import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'
import type { Reading } from './schema.ts'

/** Runs what has not been run yet, once however many processes start together. Throws what went wrong. */
export const migrate = async (database: Reading): Promise<void> => {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
