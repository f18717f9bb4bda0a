import type { OwnAssignments } from '../../wire/assignments.ts'
import type { Reading, Row } from '../database/schema.ts'
import { askedStories } from './asked-people.ts'
import { progressOf } from './progress.ts'

/** Most that one person sees at once. */
const MOST = 100
const FOUR_WEEKS = 28 * 24 * 60 * 60 * 1000

/** What one person is asked to play, the next due first; what is done for four weeks more. `now`: epoch milliseconds. */
export const askedOf = async (
  read: Reading,
  { id: person, name, role, team_id }: Pick<Row<'person'>, 'id' | 'name' | 'role' | 'team_id'>,
  now: number,
): Promise<OwnAssignments['assignments']> => {
  const rows = await read
    .selectFrom('assignment')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('person_id', '=', person),
        ...(team_id !== null && role === 'trainee' ? [eb('team_id', '=', team_id)] : []),
      ]),
    )
    .where('due_at', '>', now - FOUR_WEEKS * 3)
    .orderBy('due_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  const stories = await askedStories(
    read,
    rows.map(({ id }) => id),
  )
  const assignments: OwnAssignments['assignments'] = []
  for (const assignment of rows) {
    const asked = stories.get(assignment.id) ?? []
    const slugs = asked.map(({ slug }) => slug)
    const people = [{ id: person, name }]
    const [own] = await progressOf(read, { assignment, slugs, people }, now)
    if (!own || (own.done && assignment.due_at < now - FOUR_WEEKS)) continue
    const { id, title, mode, due_at, created_at } = assignment
    const { results, done, late } = own
    const stands = { stories: [...asked], results, done, late }
    assignments.push({ id, title, mode, dueAt: due_at, createdAt: created_at, ...stands })
  }
  return assignments
}
