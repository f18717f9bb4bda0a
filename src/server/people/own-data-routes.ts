import { Type } from 'typebox'
import { ErasePerson, OwnData } from '../../wire/people.ts'
import { recordAudit } from '../access/audit.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { erasePerson } from './erase-person.ts'
import { readOwnData } from './own-data.ts'

/** What is kept about somebody: taking it along, and having it erased. */
export const ownDataRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/me/export',
    {
      config: { access: { action: 'see_own_account' } },
      schema: { summary: 'Everything that is kept about oneself', response: { 200: OwnData } },
    },
    async (request, reply) => {
      const { id } = signedIn(request)
      const subject = { kind: 'person', id } as const
      await store.commit((writing) =>
        recordAudit(writing, { at: now(), actor: id, action: 'exported_own_data', subject }),
      )
      reply.header('content-disposition', 'attachment; filename="defuse-my-data.json"')
      return readOwnData(store.read, id)
    },
  )

  app.post(
    '/api/people/:person/erase',
    {
      config: { access: { action: 'change_people', subject: 'person' } },
      schema: { summary: 'Erase or pseudonymize a person', body: ErasePerson, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { person } = request.params as { person: string }
      const actor = signedIn(request).id
      const { keep } = request.body
      await store.commit((writing) => erasePerson(writing, person, { keep, actor, now: now() }))
      await store.clearTraces()
      return reply.code(204).send(null)
    },
  )
}
