import { randomUUID } from 'node:crypto'
import { Join, LinkSeen, LookAtLink, Me } from '../../wire/account.ts'
import { recordAudit } from '../access/audit.ts'
import { checkPassword, hashPassword } from '../access/passwords.ts'
import { setSessionCookie } from '../access/session-cookie.ts'
import { endSession, endSessionsOf, SESSION_COOKIE, startSession } from '../access/sessions.ts'
import { addressOf, countTry, takeBack, tooManyTries } from '../access/throttle.ts'
import type { Row, Writing } from '../database/schema.ts'
import type { Context, Routes } from '../http/context.ts'
import { Refused } from '../http/refused.ts'
import { describeMe } from './describe-me.ts'
import { hasAdmin } from './first-admin.ts'
import { givenEmail, givenName } from './identity.ts'
import { findLink, managedTeams, useLink } from './links.ts'

/** Links: what one is for, and using it. The token travels in bodies alone, so that no log holds it. */
export const joinRoutes: Routes = (app, context) => {
  const { store, config, now } = context

  app.post(
    '/api/join/look',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'What a link is for', body: LookAtLink, response: { 200: LinkSeen } },
    },
    async (request) => {
      return describeLink(context, await lookFor(context, request.body.token, request.ip))
    },
  )

  app.post(
    '/api/join',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Use a link: join, or choose a new password', body: Join, response: { 200: Me } },
    },
    async (request, reply) => {
      const { token, password } = request.body
      const link = await lookFor(context, token, request.ip)
      const newcomer = await readNewcomer(context, link, request.body)
      checkPassword(password, newcomer.email)
      const hashed = await hashPassword(password)
      const before = request.cookies[SESSION_COOKIE]
      const session = await store.commit(async (writing) => {
        await useLink(writing, token, now())
        const id = link.person_id ?? (await addNewcomer(writing, link, { ...newcomer, password: hashed }, now()))
        if (link.person_id !== null) await setPassword(writing, link.person_id, newcomer.name, hashed)
        if (before) await endSession(writing, before)
        const action = link.kind === 'new_password' ? 'changed_password' : 'joined'
        await recordAudit(writing, { at: now(), actor: id, action, detail: { by: link.kind } })
        return { id, cookie: await startSession(writing, id, now()) }
      })
      setSessionCookie(request, reply, config, session.cookie)
      return describeMe(context, session.id)
    },
  )
}

/** Only what is no link counts as a try: a whole company may join from one address. */
const lookFor = async ({ store, now }: Context, token: string, ip: string): Promise<Row<'invite'>> => {
  const whom = [addressOf(ip)]
  const wait = await store.commit((writing) => countTry(writing, 'link', whom, now()))
  if (wait > 0) throw tooManyTries(wait)
  const link = await findLink(store.read, token, now())
  await store.commit((writing) => takeBack(writing, 'link', whom))
  return link
}

interface Newcomer {
  readonly name: string
  readonly email: string
}

/** Who joins: what the link says stands, the rest is said by the one who joins. */
const readNewcomer = async ({ store }: Context, link: Row<'invite'>, said: Partial<Newcomer>): Promise<Newcomer> => {
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

const addNewcomer = async (
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

const setPassword = async (writing: Writing, id: string, name: string, password: string): Promise<void> => {
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

const describeLink = async ({ store }: Context, link: Row<'invite'>) => {
  const person = await store.read
    .selectFrom('person')
    .select(['name', 'email', 'role', 'team_id'])
    .where('id', '=', link.person_id ?? '')
    .executeTakeFirst()
  const wanted = [...managedTeams(link), person ? person.team_id : link.team_id].filter((id) => id !== null)
  const teams = await store.read
    .selectFrom('team')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...wanted])
    .execute()
  return {
    kind: link.kind,
    name: person?.name ?? link.name,
    email: person?.email ?? link.email,
    role: person?.role ?? link.role,
    team: teams.find(({ id }) => id === (person ? person.team_id : link.team_id)) ?? null,
    manages: teams.filter(({ id }) => managedTeams(link).includes(id)),
    expiresAt: link.expires_at,
  }
}
