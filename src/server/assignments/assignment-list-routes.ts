import { Type } from 'typebox'
import { Assignments, OwnAssignments } from '../../wire/assignments.ts'
import { teamsWithinReach, withinReach } from '../access/within-reach.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'
import { notFound } from '../http/refused.ts'
import { askedOf } from './asked-of.ts'
import { askedPeople, askedStories } from './asked-people.ts'
import { progressOf } from './progress.ts'

const PAGE = 30
const Query = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 300 })), team: Type.Optional(Type.String({ maxLength: 100 })) },
  { additionalProperties: false },
)

/** What was asked of whom: for those who ask, and for those who are asked. */
export const assignmentListRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/assignments',
    {
      config: { access: { action: 'assign' } },
      schema: { summary: 'Assignments, the one due last first', querystring: Query, response: { 200: Assignments } },
    },
    async (request) => {
      const { team, after } = request.query
      const { reach } = request
      let query = store.read
        .selectFrom('assignment')
        .leftJoin('person', 'person.id', 'assignment.person_id')
        .leftJoin('team', 'team.id', 'assignment.team_id')
        .selectAll('assignment')
        .select(['person.name as person_name', 'team.name as team_name'])
        .where((eb) =>
          eb.or([
            eb('assignment.person_id', 'in', eb.selectFrom('person').select('person.id').where(withinReach(reach))),
            eb('assignment.team_id', 'in', eb.selectFrom('team').select('team.id').where(teamsWithinReach(reach))),
          ]),
        )
        .orderBy('assignment.due_at', 'desc')
        .orderBy('assignment.id', 'desc')
        .limit(PAGE + 1)
      if (team !== undefined) {
        query = query.where((eb) => eb.or([eb('assignment.team_id', '=', team), eb('person.team_id', '=', team)]))
      }
      if (after !== undefined) {
        const [due, id] = readCursor(after, 'number')
        query = query.where((eb) =>
          eb.or([eb('assignment.due_at', '<', due), eb('assignment.due_at', '=', due).and('assignment.id', '<', id)]),
        )
      }
      const rows = await query.execute()
      const shown = rows.slice(0, PAGE)
      const last = rows.length > PAGE ? shown.at(-1) : undefined
      const stories = await askedStories(
        store.read,
        shown.map(({ id }) => id),
      )
      const assignments: Assignments['assignments'] = []
      for (const { person_name, team_name, ...assignment } of shown) {
        const asked = stories.get(assignment.id) ?? []
        const people = await askedPeople(store.read, assignment)
        const slugs = asked.map(({ slug }) => slug)
        const progress = await progressOf(store.read, { assignment, slugs, people }, now())
        const { id, title, mode, due_at, created_at, team_id, person_id } = assignment
        assignments.push({
          ...{ id, title, mode, dueAt: due_at, createdAt: created_at, stories: [...asked] },
          team: team_id === null ? null : { id: team_id, name: team_name ?? '' },
          person: person_id === null ? null : { id: person_id, name: person_name ?? '' },
          people: progress.length,
          done: progress.filter(({ done }) => done).length,
          late: progress.filter(({ late }) => late).length,
        })
      }
      return { assignments, next: last ? writeCursor([last.due_at, last.id]) : null }
    },
  )

  app.get(
    '/api/me/assignments',
    {
      config: { access: { action: 'see_own_account' } },
      schema: { summary: 'What one is asked to play', response: { 200: OwnAssignments } },
    },
    async (request) => {
      const { id, name, role, teamId } = signedIn(request)
      return { assignments: await askedOf(store.read, { id, name, role, team_id: teamId }, now()) }
    },
  )

  app.get(
    '/api/people/:person/assignments',
    {
      config: { access: { action: 'see_record', subject: 'person' } },
      schema: {
        summary: 'What a person is asked to play',
        params: Type.Object({ person: Type.String() }),
        response: { 200: OwnAssignments },
      },
    },
    async ({ params }) => {
      const person = await store.read
        .selectFrom('person')
        .select(['id', 'name', 'role', 'team_id'])
        .where('id', '=', params.person)
        .executeTakeFirst()
      if (!person) throw notFound('person')
      return { assignments: await askedOf(store.read, person, now()) }
    },
  )
}
