import { Type } from 'typebox'
import { Invites, InvitesQuery, MakeInvite, NewInvite } from '../../wire/people.ts'
import { recordAudit } from '../access/audit.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound } from '../http/refused.ts'
import { forgetOldLinks, linkOf } from './links.ts'
import { describeInvites, isForOthers, listInvites } from './list-invites.ts'
import { planInvite } from './plan-invite.ts'

/** Links by which people join or choose a new password: making, listing, taking back. */
export const inviteRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/invites',
    {
      config: { access: { action: 'invite' } },
      schema: { summary: 'Links that can still be used', querystring: InvitesQuery, response: { 200: Invites } },
    },
    (request) => listInvites(store.read, signedIn(request), request.reach, request.query.after, now()),
  )

  app.post(
    '/api/invites',
    {
      config: { access: { action: 'invite' } },
      schema: { summary: 'Make a link', body: MakeInvite, response: { 201: NewInvite } },
    },
    async (request, reply) => {
      const viewer = signedIn(request)
      const { row, token } = await store.commit(async (writing) => {
        const link = await planInvite(writing, viewer, request.reach, request.body, now())
        await forgetOldLinks(writing, now())
        await writing.insertInto('invite').values(link.row).execute()
        const subject = link.row.person_id
          ? ({ kind: 'person', id: link.row.person_id } as const)
          : ({ kind: 'team', id: link.row.team_id ?? null } as const)
        const detail = { kind: link.row.kind, role: link.row.role }
        await recordAudit(writing, { at: now(), actor: viewer.id, action: 'made_invite', subject, detail })
        return link
      })
      const [invite] = await describeInvites(store.read, [row.token_hash])
      if (!invite) throw notFound('link')
      return reply.code(201).send({ invite, link: linkOf(token) })
    },
  )

  app.delete(
    '/api/invites/:invite',
    {
      config: { access: { action: 'invite', subject: 'invite' } },
      schema: { summary: 'Take a link back', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const viewer = signedIn(request)
      const { invite: id } = request.params as { invite: string }
      await store.commit(async (writing) => {
        const link = await writing
          .selectFrom('invite')
          .select(['role', 'used_at', 'person_id'])
          .where('token_hash', '=', id)
          .executeTakeFirst()
        if (!link || link.used_at !== null || !isForOthers(viewer, link)) throw notFound('invite')
        await writing.deleteFrom('invite').where('token_hash', '=', id).execute()
        const subject = { kind: 'person', id: link.person_id } as const
        await recordAudit(writing, { at: now(), actor: viewer.id, action: 'revoked_invite', subject })
      })
      return reply.code(204).send(null)
    },
  )
}
