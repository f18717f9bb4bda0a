import { type Static, Type } from 'typebox'
import type { OpenIdReason } from '../../../wire/account.ts'
import { recordAudit } from '../../access/audit.ts'
import { hashOf } from '../../access/secret-token.ts'
import { setSessionCookie } from '../../access/session-cookie.ts'
import { endSession, SESSION_COOKIE, startSession } from '../../access/sessions.ts'
import { addressOf, countTry, takeBack, tooManyTries } from '../../access/throttle.ts'
import type { Context, Routes } from '../../http/context.ts'
import { createOpenIdClient, type Flow } from './open-id-client.ts'
import { personFromClaims } from './person-from-claims.ts'

const BACK = '/api/sign-in/open-id/back'
/** Binds a flow to the browser that began it: nobody can be signed in by a link that somebody else prepared. */
const FLOW_COOKIE = 'defuse_flow'
/** Milliseconds to sign in at the issuer. */
const FLOW_LIFE = 10 * 60 * 1000
/** A place within the pages; anything else leads to the beginning. */
const PLACE = /^\/[\w\-/]{0,200}$/

const Begin = Type.Object({ to: Type.Optional(Type.String({ maxLength: 300 })) }, { additionalProperties: false })
/** Issuers send whatever else they like. */
const Back = Type.Object({ state: Type.Optional(Type.String({ maxLength: 300 })) })

/** Signing in with the company's own accounts: off to the issuer, and back. Only where an issuer is configured. */
export const openIdRoutes: Routes = (app, context) => {
  const { store, config, now } = context
  if (!config.openId) return
  const { openId } = config
  const client = createOpenIdClient(openId)
  const cookieOptions = (protocol: string) =>
    ({
      path: BACK,
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicUrl === null ? protocol === 'https' : config.publicUrl.startsWith('https:'),
    }) as const
  const siteOf = ({ protocol, host }: { readonly protocol: string; readonly host: string }): string =>
    config.publicUrl ?? `${protocol}://${host}`

  app.get(
    '/api/sign-in/open-id',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Go and sign in with the company’s own account', querystring: Begin },
    },
    async (request, reply) => {
      const wait = await store.commit((writing) => countTry(writing, 'open_id', [addressOf(request.ip)], now()))
      if (wait > 0) throw tooManyTries(wait)
      const { to = '/' } = request.query as Static<typeof Begin>
      try {
        const { url, flow } = await client.begin(`${siteOf(request)}${BACK}`)
        await keepFlow(context, flow, PLACE.test(to) ? to : '/')
        const options = cookieOptions(request.protocol)
        reply.setCookie(FLOW_COOKIE, flow.state, { ...options, maxAge: FLOW_LIFE / 1000 })
        return reply.redirect(url)
      } catch (problem) {
        request.log.error(problem)
        return reply.redirect(failed('unreachable'))
      }
    },
  )

  app.get(
    BACK,
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Back from the issuer', querystring: Back },
    },
    async (request, reply) => {
      const { state } = request.query as Static<typeof Back>
      const cookie = request.cookies[FLOW_COOKIE]
      reply.clearCookie(FLOW_COOKIE, cookieOptions(request.protocol))
      const flow = state !== undefined && state === cookie ? await takeFlow(context, state) : null
      if (!flow) return reply.redirect(failed('expired'))
      const claims = await client.finish(new URL(request.url, siteOf(request)), flow).catch((problem: Error) => {
        request.log.warn(`OpenID Connect: ${problem.message}`)
        return null
      })
      if (!claims) return reply.redirect(failed('refused'))
      const before = request.cookies[SESSION_COOKIE]
      const done = await store.commit(async (writing) => {
        const found = await personFromClaims(writing, claims, openId, now())
        if (!found.ok) return found
        if (before) await endSession(writing, before)
        await takeBack(writing, 'open_id', [addressOf(request.ip)])
        const deed = { at: now(), actor: found.id, action: 'signed_in', detail: { by: 'open_id' } } as const
        await recordAudit(writing, deed)
        return { ok: true, token: await startSession(writing, found.id, now()) } as const
      })
      if (!done.ok) return reply.redirect(failed(done.reason))
      setSessionCookie(request, reply, config, done.token)
      return reply.redirect(`/#${flow.returnTo}`)
    },
  )
}

const failed = (reason: OpenIdReason): string => `/#/sign-in/${reason}`

const keepFlow = async (
  { store, now }: Context,
  { state, nonce, verifier }: Flow,
  return_to: string,
): Promise<void> => {
  const created_at = now()
  await store.commit(async (writing) => {
    await writing
      .deleteFrom('sign_in_flow')
      .where('created_at', '<', created_at - FLOW_LIFE)
      .execute()
    await writing
      .insertInto('sign_in_flow')
      .values({ state_hash: hashOf(state), nonce, verifier, return_to, created_at })
      .execute()
  })
}

/** A flow is good for one way back. */
const takeFlow = async (
  { store, now }: Context,
  state: string,
): Promise<(Flow & { readonly returnTo: string }) | null> => {
  const flow = await store.commit((writing) =>
    writing
      .deleteFrom('sign_in_flow')
      .where('state_hash', '=', hashOf(state))
      .where('created_at', '>=', now() - FLOW_LIFE)
      .returning(['nonce', 'verifier', 'return_to'])
      .executeTakeFirst(),
  )
  return flow ? { state, nonce: flow.nonce, verifier: flow.verifier, returnTo: flow.return_to } : null
}
