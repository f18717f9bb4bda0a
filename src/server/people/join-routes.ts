import { Join, LinkSeen, LookAtLink, Me } from '../../wire/account.ts'
import { recordAudit } from '../access/audit.ts'
import { checkPassword, hashPassword } from '../access/passwords.ts'
import { setSessionCookie } from '../access/session-cookie.ts'
import { endSession, SESSION_COOKIE, startSession } from '../access/sessions.ts'
import { addressOf, countTry, forget, takeBack, tooManyTries } from '../access/throttle.ts'
import type { Row } from '../database/schema.ts'
import type { Context, Routes } from '../http/context.ts'
import { describeMe } from './describe-me.ts'
import { findLink, managedTeams, useLink } from './links.ts'
import { addNewcomer, readNewcomer, setPassword } from './newcomer.ts'

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
      const wait = await store.commit((writing) => countTry(writing, 'taken_email', [token], now()))
      if (wait > 0) throw tooManyTries(wait)
      const session = await store.commit(async (writing) => {
        await useLink(writing, token, now())
        const id = link.person_id ?? (await addNewcomer(writing, link, { ...newcomer, password: hashed }, now()))
        if (link.person_id !== null) await setPassword(writing, link.person_id, newcomer.name, hashed)
        if (before) await endSession(writing, before)
        await forget(writing, 'taken_email', [token])
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
