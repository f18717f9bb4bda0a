import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { Team, TeamName, Teams } from '../../wire/people.ts'
import { recordAudit } from '../access/audit.ts'
import type { Reach } from '../access/reach.ts'
import { teamsWithinReach } from '../access/within-reach.ts'
import type { Reading, Writing } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound, Refused } from '../http/refused.ts'
import { givenName } from './identity.ts'

/** Teams: their names and how many are in them. */
export const teamRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/teams',
    {
      config: { access: { action: 'see_people' } },
      schema: { summary: 'Teams by name', response: { 200: Teams } },
    },
    async ({ reach }) => ({ teams: await listTeams(store.read, reach) }),
  )

  app.post(
    '/api/teams',
    {
      config: { access: { action: 'change_people' } },
      schema: { summary: 'Make a team', body: TeamName, response: { 201: Team } },
    },
    async (request, reply) => {
      const actor = signedIn(request).id
      const team = { id: randomUUID(), name: givenName(request.body.name) }
      await store.commit(async (writing) => {
        await mustBeFree(writing, team)
        const made = await writing
          .insertInto('team')
          .values({ ...team, created_at: now() })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!made) throw nameTaken(team.name)
        await recordAudit(writing, { at: now(), actor, action: 'made_team', subject: { kind: 'team', id: team.id } })
      })
      return reply.code(201).send({ ...team, people: 0, managers: [] })
    },
  )

  app.patch(
    '/api/teams/:team',
    {
      config: { access: { action: 'change_people', subject: 'team' } },
      schema: { summary: 'Rename a team', body: TeamName, response: { 200: Team } },
    },
    async (request) => {
      const { team: id } = request.params as { team: string }
      const actor = signedIn(request).id
      const name = givenName(request.body.name)
      await store.commit(async (writing) => {
        await mustBeFree(writing, { id, name })
        await writing.updateTable('team').set({ name }).where('id', '=', id).execute()
        await recordAudit(writing, { at: now(), actor, action: 'renamed_team', subject: { kind: 'team', id } })
      })
      const team = (await listTeams(store.read, request.reach)).find((one) => one.id === id)
      if (!team) throw notFound('team')
      return team
    },
  )

  app.delete(
    '/api/teams/:team',
    {
      config: { access: { action: 'change_people', subject: 'team' } },
      schema: { summary: 'Delete an empty team', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { team: id } = request.params as { team: string }
      const actor = signedIn(request).id
      await store.commit(async (writing) => {
        const people = await writing
          .selectFrom('person')
          .select('active')
          .where('team_id', '=', id)
          .where('erased_at', 'is', null)
          .execute()
        if (people.length > 0) throw notEmpty(people.length, people.filter(({ active }) => active === 0).length)
        // Nobody but those who were erased: somebody may be moved here at this very moment.
        await writing
          .updateTable('person')
          .set({ team_id: null })
          .where('team_id', '=', id)
          .where('erased_at', 'is not', null)
          .execute()
        await writing.deleteFrom('team').where('id', '=', id).execute()
        await recordAudit(writing, { at: now(), actor, action: 'deleted_team', subject: { kind: 'team', id } })
      })
      return reply.code(204).send(null)
    },
  )
}

const listTeams = async (read: Reading, reach: Reach): Promise<Team[]> => {
  const teams = await read
    .selectFrom('team')
    .leftJoin('person', (join) => join.onRef('person.team_id', '=', 'team.id').on('person.active', '=', 1))
    .select((of) => ['team.id', 'team.name', of.fn.count<number>('person.id').as('people')])
    .where(teamsWithinReach(reach))
    .groupBy(['team.id', 'team.name'])
    .orderBy('team.name')
    .execute()
  const managing = await read
    .selectFrom('managing')
    .innerJoin('person', 'person.id', 'managing.person_id')
    .select(['managing.team_id', 'person.id', 'person.name'])
    .where('person.active', '=', 1)
    .where('person.role', '=', 'manager')
    .orderBy('person.name')
    .execute()
  const byTeam = new Map<string, Team['managers']>(teams.map((team) => [team.id, []]))
  for (const { team_id, id, name } of managing) byTeam.get(team_id)?.push({ id, name })
  return teams.map((team) => ({
    ...team,
    managers: byTeam.get(team.id) ?? [],
  }))
}

const mustBeFree = async (writing: Writing, { id, name }: { readonly id: string; readonly name: string }) => {
  const same = await writing
    .selectFrom('team')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (same) throw nameTaken(name)
}

const nameTaken = (name: string): Refused =>
  new Refused(409, 'name_taken', `There is a team called ${name} already. Choose another name.`)

const notEmpty = (people: number, inactive: number): Refused => {
  const some = inactive > 0 ? ` (${inactive} of them deactivated)` : ''
  const who = people === 1 ? 'There is one person' : `There are ${people} people`
  return new Refused(409, 'team_not_empty', `${who}${some} in this team. Move them to another team first.`)
}
