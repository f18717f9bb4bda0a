import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { Assignment, ChangeAssignment, NewAssignment } from '../../wire/assignments.ts'
import { covers } from '../access/reach.ts'
import { SUBJECTS } from '../access/subjects.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound, Refused } from '../http/refused.ts'
import { askedPeople, askedStories } from './asked-people.ts'
import { progressOf } from './progress.ts'

const OfAssignment = Type.Object({ assignment: Type.String() })
const access = { action: 'assign', subject: 'assignment' } as const

/** Asking a team or a person to play something by a day, and seeing who has. */
export const assignmentRoutes: Routes = (app, { store, now }) => {
  app.post(
    '/api/assignments',
    {
      config: { access: { action: 'assign' }, audit: 'made_assignment' },
      schema: { summary: 'Ask a team or a person to play stories', body: NewAssignment, response: { 201: Assignment } },
    },
    async (request, reply) => {
      const { teamId, personId, slugs, title, mode, dueAt } = request.body
      if ((teamId === null) === (personId === null)) {
        throw new Refused(400, 'not_valid', 'Choose either a team or a person.')
      }
      const subject =
        teamId === null ? await SUBJECTS.person(store.read, personId ?? '') : await SUBJECTS.team(store.read, teamId)
      if (!subject || !covers(request.reach, subject)) throw notFound(teamId === null ? 'person' : 'team')
      request.subject = subject
      if (dueAt <= now()) throw new Refused(400, 'due_before_now', 'The day must still be to come.')
      const known = await store.read
        .selectFrom('story')
        .select('slug')
        .where('slug', 'in', slugs)
        .where('hash', 'is not', null)
        .execute()
      const missing = slugs.find((slug) => !known.some((story) => story.slug === slug))
      if (missing !== undefined) throw new Refused(400, 'no_such_story', `There is no published story "${missing}".`)
      const assignment = {
        ...{ id: randomUUID(), title, mode, person_id: personId, team_id: teamId, due_at: dueAt },
        ...{ created_by: signedIn(request).id, created_at: now() },
      }
      await store.commit(async (writing) => {
        await writing.insertInto('assignment').values(assignment).execute()
        const stories = slugs.map((slug) => ({ assignment_id: assignment.id, slug }))
        await writing.insertInto('assignment_story').values(stories).execute()
      })
      return reply.code(201).send(await described(store.read, assignment.id, now()))
    },
  )

  app.get(
    '/api/assignments/:assignment',
    {
      config: { access },
      schema: { summary: 'Who is done, who is late', params: OfAssignment, response: { 200: Assignment } },
    },
    async ({ params }) => described(store.read, params.assignment, now()),
  )

  app.patch(
    '/api/assignments/:assignment',
    {
      config: { access },
      schema: {
        summary: 'Change the title or the day',
        ...{ params: OfAssignment, body: ChangeAssignment, response: { 200: Assignment } },
      },
    },
    async ({ params, body: { title, dueAt } }) => {
      const changes = { ...(title === undefined ? {} : { title }), ...(dueAt === undefined ? {} : { due_at: dueAt }) }
      await store.commit((writing) =>
        writing.updateTable('assignment').set(changes).where('id', '=', params.assignment).execute(),
      )
      return described(store.read, params.assignment, now())
    },
  )

  app.delete(
    '/api/assignments/:assignment',
    {
      config: { access, audit: 'removed_assignment' },
      schema: { summary: 'Take an assignment back', params: OfAssignment },
    },
    async ({ params }, reply) => {
      await store.commit((writing) => writing.deleteFrom('assignment').where('id', '=', params.assignment).execute())
      return reply.code(204).send()
    },
  )
}

const described = async (read: Reading, id: string, now: number): Promise<Assignment> => {
  const assignment = await read.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst()
  if (!assignment) throw notFound('assignment')
  const stories = (await askedStories(read, [id])).get(id) ?? []
  const people = await askedPeople(read, assignment)
  const { team_id, person_id } = assignment
  const named = (table: 'team' | 'person', of: string) =>
    read.selectFrom(table).select(['id', 'name']).where('id', '=', of).executeTakeFirst()
  return {
    ...{ id, title: assignment.title, mode: assignment.mode, dueAt: assignment.due_at },
    ...{ createdAt: assignment.created_at, stories: [...stories] },
    team: team_id === null ? null : ((await named('team', team_id)) ?? null),
    person: person_id === null ? null : ((await named('person', person_id)) ?? null),
    progress: await progressOf(read, { assignment, slugs: stories.map(({ slug }) => slug), people }, now),
  }
}
