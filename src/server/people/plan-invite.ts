import type { MakeInvite } from '../../wire/people.ts'
import { covers, type Reach, type Viewer } from '../access/reach.ts'
import type { Writing } from '../database/schema.ts'
import { notFound, Refused } from '../http/refused.ts'
import { givenEmail, givenName } from './identity.ts'
import { makeLink } from './links.ts'

type Link = ReturnType<typeof makeLink>
type ToJoin = Extract<MakeInvite, { kind: 'join' }>

/** The link that somebody asks for. Throws `Refused` when it would reach further than they do. */
export const planInvite = async (
  writing: Writing,
  viewer: Viewer,
  reach: Reach,
  asked: MakeInvite,
  now: number,
): Promise<Link> =>
  asked.kind === 'join'
    ? linkToJoin(writing, viewer, reach, asked, now)
    : linkToPassword(writing, viewer, reach, asked.personId, now)

const linkToJoin = async (
  writing: Writing,
  viewer: Viewer,
  reach: Reach,
  asked: ToJoin,
  now: number,
): Promise<Link> => {
  const { role, teamId } = asked
  const manages = [...new Set(asked.manages)]
  if (viewer.role !== 'admin') {
    if (role !== 'trainee' || manages.length > 0) {
      throw new Refused(403, 'not_allowed', 'Managers invite trainees. Ask an admin for other roles.')
    }
    if (!covers(reach, { person: null, team: teamId })) {
      throw new Refused(403, 'not_allowed', 'Managers invite into teams that they manage. Choose one of these.')
    }
  }
  if (role !== 'manager' && manages.length > 0) {
    throw new Refused(400, 'not_a_manager', 'Only managers manage teams: choose that role, or leave the teams out.')
  }
  const wanted = new Set([...manages, ...(teamId === null ? [] : [teamId])])
  const found = await writing
    .selectFrom('team')
    .select('id')
    .where('id', 'in', ['', ...wanted])
    .execute()
  if (found.length < wanted.size) throw notFound('team')
  const email = asked.email?.trim() ? givenEmail(asked.email) : null
  if (email !== null && viewer.role === 'admin') {
    const same = await writing.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
    if (same) throw new Refused(409, 'email_taken', 'Somebody with this e-mail is here already.')
  }
  const name = asked.name?.trim() ? givenName(asked.name) : ''
  return makeLink({ kind: 'join', role, team_id: teamId, manages, email, name, created_by: viewer.id }, now)
}

const linkToPassword = async (
  writing: Writing,
  viewer: Viewer,
  reach: Reach,
  personId: string,
  now: number,
): Promise<Link> => {
  const person = await writing
    .selectFrom('person')
    .select(['role', 'team_id', 'active', 'issuer'])
    .where('id', '=', personId)
    .executeTakeFirst()
  // Not for oneself: a session left open would be enough to take an account over.
  if (!person || !covers(reach, { person: null, team: person.team_id })) throw notFound('person')
  if (person.active === 0) throw new Refused(409, 'deactivated', 'This person is deactivated: activate them first.')
  if (viewer.role !== 'admin' && person.role !== 'trainee') {
    throw new Refused(403, 'not_allowed', 'Managers make new passwords possible for trainees. Ask an admin.')
  }
  if (viewer.role !== 'admin' && person.issuer !== null) {
    throw new Refused(403, 'not_allowed', 'This person signs in with the company’s account and needs no password here.')
  }
  return makeLink({ kind: 'new_password', role: person.role, person_id: personId, created_by: viewer.id }, now)
}
