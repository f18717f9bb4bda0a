import type { Me } from '../../wire/account.ts'
import type { Reading } from '../database/schema.ts'
import type { Context } from '../http/context.ts'
import { readSettings } from './settings.ts'

/** What the pages are told about the one who is signed in (`person`: id) and about this server. */
export const describeMe = async ({ store, config }: Context, person: string | null): Promise<Me> => ({
  person: person === null ? null : await described(store.read, person),
  openPlay: (await readSettings(store.read)).openPlay,
  openId: config.openId ? '/api/sign-in/open-id' : null,
})

const described = async (read: Reading, id: string): Promise<Me['person']> => {
  const person = await read
    .selectFrom('person')
    .select(['name', 'email', 'role', 'team_id', 'password'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) return null
  const { name, email, role, team_id, password } = person
  const team = await read
    .selectFrom('team')
    .select(['id', 'name'])
    .where('id', '=', team_id ?? '')
    .executeTakeFirst()
  const manages = await read
    .selectFrom('managing')
    .innerJoin('team', 'team.id', 'managing.team_id')
    .select(['team.id', 'team.name'])
    .where('managing.person_id', '=', id)
    .orderBy('team.name')
    .execute()
  return {
    ...{ id, name, email, role },
    team: team ?? null,
    manages: role === 'manager' ? manages : [],
    hasPassword: password !== null,
  }
}
