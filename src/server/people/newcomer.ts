import { randomUUID } from 'node:crypto'
import { endSessionsOf } from '../access/sessions.ts'
import type { Row, Writing } from '../database/schema.ts'
import type { Context } from '../http/context.ts'
import { Refused } from '../http/refused.ts'
import { hasAdmin } from './first-admin.ts'
import { givenEmail, givenName } from './identity.ts'
import { managedTeams } from './links.ts'

export interface Newcomer {
  readonly name: string
  readonly email: string
}

/** Who joins: what the link says stands, the rest is said by the one who joins. */
export const readNewcomer = async (
  { store }: Context,
  link: Row<'invite'>,
  said: Partial<Newcomer>,
): Promise<Newcomer> => {
  if (link.kind === 'new_password' && (said.name !== undefined || said.email !== undefined)) {
    throw new Refused(400, 'not_valid', 'This link is for a new password: leave name and e-mail out.')
  }
  const known = await store.read
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', link.person_id ?? '')
    .executeTakeFirst()
  const bound = known?.email ?? link.email
  if (bound !== null && said.email !== undefined && givenEmail(said.email) !== bound) {
    throw new Refused(400, 'bad_email', 'This link is for another e-mail address.')
  }
  return { name: givenName(said.name ?? known?.name ?? link.name), email: bound ?? givenEmail(said.email ?? '') }
}

/** Somebody new, with the role and teams of the link; their id. Throws `Refused`. */
export const addNewcomer = async (
  writing: Writing,
  link: Row<'invite'>,
  newcomer: Newcomer & { readonly password: string },
  now: number,
): Promise<string> => {
  if (link.kind === 'first_admin') {
    if (await hasAdmin(writing)) throw new Refused(404, 'link_over', 'There is an admin already. Ask them for a link.')
    await writing.deleteFrom('invite').where('kind', '=', 'first_admin').where('used_at', 'is', null).execute()
  }
  const id = randomUUID()
  const { role, team_id } = link
  const added = await writing
    .insertInto('person')
    .values({ id, ...newcomer, role, team_id, active: 1, created_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw emailTaken()
  // Whose link it was: what stands in it goes when the person is erased.
  await writing.updateTable('invite').set({ person_id: id }).where('token_hash', '=', link.token_hash).execute()
  // A team may be gone since the link was made.
  const teams = await writing
    .selectFrom('team')
    .select('id')
    .where('id', 'in', ['', ...managedTeams(link)])
    .execute()
  const managing = role === 'manager' ? teams.map((team) => ({ team_id: team.id, person_id: id })) : []
  if (managing.length > 0) await writing.insertInto('managing').values(managing).execute()
  return id
}

/** A new password for somebody who is here, who is then signed in nowhere. Throws `Refused`. */
export const setPassword = async (writing: Writing, id: string, name: string, password: string): Promise<void> => {
  const changed = await writing
    .updateTable('person')
    .set({ password, name })
    .where('id', '=', id)
    .where('active', '=', 1)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new Refused(404, 'link_over', 'This account is closed. Ask an admin.')
  await endSessionsOf(writing, id)
  await writing.deleteFrom('invite').where('person_id', '=', id).where('used_at', 'is', null).execute()
}

const emailTaken = (): Refused =>
  new Refused(409, 'email_taken', 'Somebody with this e-mail is here already. Sign in, or ask for a new password.')
