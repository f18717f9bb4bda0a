import { Settings } from '../../wire/people.ts'
import { recordAudit } from '../access/audit.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { readSettings, writeSetting } from './settings.ts'

/** What admins set for everybody. */
export const settingsRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/settings',
    {
      config: { access: { action: 'change_settings' } },
      schema: { summary: 'The settings of this server', response: { 200: Settings } },
    },
    () => readSettings(store.read),
  )

  app.put(
    '/api/settings',
    {
      config: { access: { action: 'change_settings' } },
      schema: { summary: 'Change the settings of this server', body: Settings, response: { 200: Settings } },
    },
    async (request) => {
      const actor = signedIn(request).id
      const { openPlay } = request.body
      await store.commit(async (writing) => {
        await writeSetting(writing, 'openPlay', openPlay)
        const subject = { kind: 'settings', id: null } as const
        await recordAudit(writing, { at: now(), actor, action: 'changed_settings', subject, detail: { openPlay } })
      })
      return readSettings(store.read)
    },
  )
}
