import { type Kysely, sql } from 'kysely'

/** The first attempt was the one that was over first; it is the one that was begun first. */
export const firstByStart = async (database: Kysely<unknown>): Promise<void> => {
  const own = sql`attempt.person_id = standing.person_id and attempt.slug = standing.slug
    and attempt.mode = standing.mode and attempt.retry_of is null`
  await sql`update standing set (first_id, first_score, first_at) = (
      select id, score, started_at from attempt where ${own} order by started_at, id limit 1
    ) where exists (select 1 from attempt where ${own})`.execute(database)
}
