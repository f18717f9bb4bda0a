import type { Reading } from '../database/schema.ts'
import type { Subject } from './reach.ts'

/** What a route's parameter of that name stands for. Null: there is no such thing. */
export const SUBJECTS = {
  person: async (read: Reading, id: string): Promise<Subject | null> => {
    const person = await read.selectFrom('person').select('team_id').where('id', '=', id).executeTakeFirst()
    return person ? { person: id, team: person.team_id } : null
  },
  team: async (read: Reading, id: string): Promise<Subject | null> => {
    const team = await read.selectFrom('team').select('id').where('id', '=', id).executeTakeFirst()
    return team ? { person: null, team: id } : null
  },
  attempt: async (read: Reading, id: string): Promise<Subject | null> => {
    const owner = await read
      .selectFrom('attempt')
      .innerJoin('person', 'person.id', 'attempt.person_id')
      .select(['person.id', 'person.team_id'])
      .where('attempt.id', '=', id)
      .executeTakeFirst()
    return owner ? { person: owner.id, team: owner.team_id } : null
  },
  assignment: async (read: Reading, id: string): Promise<Subject | null> => {
    const found = await read
      .selectFrom('assignment')
      .leftJoin('person', 'person.id', 'assignment.person_id')
      .select(['assignment.person_id', 'assignment.team_id', 'person.team_id as persons_team'])
      .where('assignment.id', '=', id)
      .executeTakeFirst()
    return found ? { person: found.person_id, team: found.team_id ?? found.persons_team } : null
  },
  invite: async (read: Reading, id: string): Promise<Subject | null> => {
    const link = await read
      .selectFrom('invite')
      .leftJoin('person', 'person.id', 'invite.person_id')
      .select(['invite.person_id', 'invite.team_id', 'person.team_id as persons_team'])
      .where('invite.token_hash', '=', id)
      .executeTakeFirst()
    return link ? { person: link.person_id, team: link.team_id ?? link.persons_team } : null
  },
  /** Drafts are every trainer's. */
  draft: async (read: Reading, id: string): Promise<Subject | null> => {
    const draft = await read.selectFrom('draft').select('created_by').where('id', '=', id).executeTakeFirst()
    return draft ? { person: draft.created_by, team: null } : null
  },
} as const

/** The route parameter that says whose thing it is: `/api/people/:person`. */
export type SubjectParameter = keyof typeof SUBJECTS
