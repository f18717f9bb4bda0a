import { sql } from 'kysely'
import type { Row, Writing } from '../database/schema.ts'
import { countedOf } from './attempt-rows.ts'
import { tallyOf } from './roll-up-tally.ts'
import { addStandings } from './write-roll-ups.ts'

/** Makes a standing anew from the attempts behind it: first, last and best cannot be had from a difference. */
export const recountStanding = async (
  writing: Writing,
  { person_id, slug, mode }: Pick<Row<'attempt'>, 'person_id' | 'slug' | 'mode'>,
): Promise<void> => {
  // Whoever adds to this standing at the same moment waits, and adds to what is made here.
  await writing
    .updateTable('standing')
    .set({ attempts: sql<number>`attempts` })
    .where('person_id', '=', person_id)
    .where('mode', '=', mode)
    .where('slug', '=', slug)
    .execute()
  const rows = await writing
    .selectFrom('attempt')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('slug', '=', slug)
    .where('mode', '=', mode)
    .where('retry_of', 'is', null)
    .execute()
  await writing
    .deleteFrom('standing')
    .where('person_id', '=', person_id)
    .where('mode', '=', mode)
    .where('slug', '=', slug)
    .execute()
  await addStandings(writing, tallyOf(rows.map((row) => countedOf(row, []))))
}
