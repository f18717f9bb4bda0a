import type { Kysely } from 'kysely'

/** Null: played under the rubric that it is scored under. */
export const playedRubric = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('attempt').addColumn('played_rubric', 'text').execute()
}
