import { ChangePerson, People, PeopleQuery, Person } from '../../wire/people.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound } from '../http/refused.ts'
import { changePerson } from './change-person.ts'
import { describePeople, listPeople } from './list-people.ts'

/** The people within reach, one of them, and changing one. */
export const peopleRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/people',
    {
      config: { access: { action: 'see_people' } },
      schema: { summary: 'People by name', querystring: PeopleQuery, response: { 200: People } },
    },
    ({ reach, query }) => listPeople(store.read, reach, query),
  )

  app.get(
    '/api/people/:person',
    {
      config: { access: { action: 'see_people', subject: 'person' }, audit: 'looked_at_person' },
      schema: { summary: 'One person', response: { 200: Person } },
    },
    ({ params }) => describePerson(store.read, (params as { person: string }).person),
  )

  app.patch(
    '/api/people/:person',
    {
      config: { access: { action: 'change_people', subject: 'person' } },
      schema: { summary: 'Change role, teams, name; deactivate', body: ChangePerson, response: { 200: Person } },
    },
    async (request) => {
      const { person } = request.params as { person: string }
      const { id } = signedIn(request)
      await store.commit((writing) => changePerson(writing, person, request.body, { actor: id, now: now() }))
      return describePerson(store.read, person)
    },
  )
}

const describePerson = async (read: Reading, id: string): Promise<Person> => {
  const row = await read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  const [person] = row ? await describePeople(read, [row]) : []
  if (!person) throw notFound('person')
  return person
}
