import type { Reading, Writing } from '../database/schema.ts'
import type { Viewer } from './reach.ts'
import { hashOf, newToken } from './secret-token.ts'

export const SESSION_COOKIE = 'defuse'
/** Milliseconds; a session is not prolonged. */
export const SESSION_LIFE = 14 * 24 * 60 * 60 * 1000

/** A new session of a person; the token is for the cookie, and is kept nowhere. */
export const startSession = async (writing: Writing, person: string, now: number): Promise<string> => {
  const token = newToken()
  const session = { token_hash: hashOf(token), person_id: person, created_at: now, expires_at: now + SESSION_LIFE }
  await writing.insertInto('session').values(session).execute()
  await writing.deleteFrom('session').where('expires_at', '<', now).execute()
  return token
}

export const endSession = async (writing: Writing, token: string): Promise<void> => {
  await writing.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

/** After a change of role or password, and when somebody leaves. */
export const endSessionsOf = async (writing: Writing, person: string): Promise<void> => {
  await writing.deleteFrom('session').where('person_id', '=', person).execute()
}

/** The person behind a token; null when it is unknown or over, or the person has left. */
export const viewerOf = async (read: Reading, token: string, now: number): Promise<Viewer | null> => {
  const person = await read
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['person.id', 'person.name', 'person.role', 'person.team_id'])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', now)
    .where('person.active', '=', 1)
    .executeTakeFirst()
  if (!person) return null
  const { id, name, role, team_id } = person
  return { id, name, role, teamId: team_id, manages: role === 'manager' ? await managedBy(read, id) : [] }
}

const managedBy = async (read: Reading, person: string): Promise<readonly string[]> => {
  const rows = await read.selectFrom('managing').select('team_id').where('person_id', '=', person).execute()
  return rows.map(({ team_id }) => team_id)
}
