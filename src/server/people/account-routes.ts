import { Me } from '../../wire/account.ts'
import type { Viewer } from '../access/reach.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { readSettings } from './settings.ts'

/** `/api/me`: who one is here. */
export const accountRoutes: Routes = (app, { store, config }) => {
  app.get(
    '/api/me',
    { config: { access: { action: 'enter' } }, schema: { response: { 200: Me } } },
    async ({ viewer }) => ({
      person: viewer ? await described(store.read, viewer) : null,
      openPlay: (await readSettings(store.read)).openPlay,
      openId: config.openId ? '/api/sign-in/open-id' : null,
    }),
  )
}

const described = async (read: Reading, { id, name, role, teamId, manages }: Viewer) => {
  const wanted = [...manages, ...(teamId === null ? [] : [teamId])]
  const teams =
    wanted.length === 0 ? [] : await read.selectFrom('team').select(['id', 'name']).where('id', 'in', wanted).execute()
  return {
    ...{ id, name, role },
    team: teams.find((team) => team.id === teamId) ?? null,
    manages: teams.filter((team) => manages.includes(team.id)),
  }
}
