import type { Store } from '../database/open-store.ts'
import type { Writing } from '../database/schema.ts'
import type { LoggedDecision } from '../replays/logged-decision.ts'
import { countedOf } from './attempt-rows.ts'
import { tallyOf } from './roll-up-tally.ts'
import { addCounts, addStandings } from './write-roll-ups.ts'

/** Attempts that are read at a time. */
const PAGE = 500

const OF_A_PERSON = ['standing', 'skill_week', 'score_week', 'slip', 'choice'] as const

/** Makes the roll-ups of everybody anew from attempts and logs, one person at a time; it can be stopped and run again. */
export const rebuildRollUps = async (store: Store): Promise<void> => {
  for await (const person of people(store)) {
    await store.commit((writing) => rebuildPerson(writing, store.engine, person))
  }
}

/** The ids of all people, in order. */
export async function* people(store: Store): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await store.read
      .selectFrom('person')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const { id } of rows) yield id
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Makes the roll-ups of a person (id) anew, within `writing`. */
export const rebuildPerson = async (writing: Writing, engine: Store['engine'], person: string): Promise<void> => {
  if (engine === 'postgres') {
    // Whoever stores an attempt of this person meanwhile waits: an attempt refers to its person.
    await writing.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute()
  }
  for (const table of OF_A_PERSON) await writing.deleteFrom(table).where('person_id', '=', person).execute()
  for (let after = ''; ; ) {
    const rows = await writing
      .selectFrom('attempt')
      .innerJoin('attempt_log', 'attempt_log.attempt_id', 'attempt.id')
      .selectAll('attempt')
      .select('decisions_json')
      .where('person_id', '=', person)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    const tally = tallyOf(rows.map((row) => countedOf(row, JSON.parse(row.decisions_json) as LoggedDecision[])))
    await addStandings(writing, tally)
    await addCounts(writing, tally)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}
