import { Type } from 'typebox'
import { ChangePassword, Me, SignIn } from '../../wire/account.ts'
import { recordAudit, recordFailedSignIn } from '../access/audit.ts'
import { checkPassword, hashPassword, verifyPassword } from '../access/passwords.ts'
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.ts'
import { endSession, endSessionsOf, SESSION_COOKIE, startSession } from '../access/sessions.ts'
import { countTry, takeBack, tooManyTries } from '../access/throttle.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { Refused } from '../http/refused.ts'
import { describeMe } from './describe-me.ts'
import { readEmail } from './identity.ts'
import { openSignIn, trySignIn } from './sign-in-tries.ts'

/** Signing in by password, signing out, another password. */
export const signInRoutes: Routes = (app, context) => {
  const { store, config, now } = context

  app.post(
    '/api/sign-in',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Sign in by e-mail and password', body: SignIn, response: { 200: Me } },
    },
    async (request, reply) => {
      // What cannot be an e-mail is nobody's: the same answer, after the same time.
      const email = readEmail(request.body.email) ?? ''
      const tries = { email, ip: request.ip }
      const wait = await store.commit((writing) => trySignIn(writing, tries, now()))
      if (wait > 0) {
        reply.header('retry-after', Math.ceil(wait / 1000))
        throw tooManyTries(wait)
      }
      const person = await store.read
        .selectFrom('person')
        .select(['id', 'password'])
        .where('email', '=', email)
        .where('active', '=', 1)
        .executeTakeFirst()
      const right = await verifyPassword(person?.password ?? null, request.body.password)
      const token = await store.commit(async (writing) => {
        const still = right && person && (await isStill(writing, person))
        if (!still) {
          await recordFailedSignIn(writing, person?.id ?? null, now())
          return null
        }
        await openSignIn(writing, tries, now())
        const before = request.cookies[SESSION_COOKIE]
        if (before) await endSession(writing, before)
        await recordAudit(writing, { at: now(), actor: person.id, action: 'signed_in', detail: { by: 'password' } })
        return startSession(writing, person.id, now())
      })
      if (token === null || !person) throw wrongSignIn()
      setSessionCookie(request, reply, config, token)
      return describeMe(context, person.id)
    },
  )

  app.post(
    '/api/sign-out',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Sign out', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE]
      const { viewer } = request
      if (token) {
        await store.commit(async (writing) => {
          await endSession(writing, token)
          if (viewer) await recordAudit(writing, { at: now(), actor: viewer.id, action: 'signed_out' })
        })
      }
      clearSessionCookie(request, reply, config)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/me/password',
    {
      config: { access: { action: 'see_own_account' } },
      schema: { summary: 'Choose another password', body: ChangePassword, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { id } = signedIn(request)
      const { current, password } = request.body
      const person = await store.read
        .selectFrom('person')
        .select(['id', 'email', 'password'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const wait = await store.commit((writing) => countTry(writing, 'password_change', [id], now()))
      if (wait > 0) throw tooManyTries(wait)
      if (!(await verifyPassword(person.password, current))) {
        throw new Refused(403, 'wrong_password', 'The current password is not right.')
      }
      checkPassword(password, person.email)
      const hashed = await hashPassword(password)
      const token = await store.commit(async (writing) => {
        if (!(await isStill(writing, person))) return null
        await writing.updateTable('person').set({ password: hashed }).where('id', '=', id).execute()
        await endSessionsOf(writing, id)
        await takeBack(writing, 'password_change', [id])
        await recordAudit(writing, { at: now(), actor: id, action: 'changed_password' })
        return startSession(writing, id, now())
      })
      if (token === null)
        throw new Refused(409, 'changed_meanwhile', 'The password was changed meanwhile. Sign in again.')
      setSessionCookie(request, reply, config, token)
      return reply.code(204).send(null)
    },
  )
}

/** Whether somebody may still sign in with the password that was looked up before. */
const isStill = async (
  writing: Parameters<typeof startSession>[0],
  { id, password }: { readonly id: string; readonly password: string | null },
): Promise<boolean> =>
  (await writing
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('password', '=', password)
    .where('active', '=', 1)
    .executeTakeFirst()) !== undefined

const wrongSignIn = (): Refused =>
  new Refused(
    401,
    'wrong_sign_in',
    'E-mail or password is not right. A manager or an admin can make a link for a new password.',
  )
