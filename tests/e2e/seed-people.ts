import { randomUUID } from 'node:crypto'
import { ROLES, type Role } from '../../src/server/access/reach.ts'
import { startSession } from '../../src/server/access/sessions.ts'
import type { Store } from '../../src/server/database/open-store.ts'

/** Somebody who is signed in: the cookie's token is theirs. */
export interface SeededPerson {
  readonly id: string
  readonly name: string
  readonly session: string
}

export interface Seeded {
  readonly team: { readonly id: string; readonly name: string }
  readonly people: Readonly<Record<Role, SeededPerson>>
}

const NAMES: Readonly<Record<Role, string>> = {
  trainee: 'Tara Trainee',
  trainer: 'Tom Trainer',
  manager: 'Mona Manager',
  admin: 'Ada Admin',
}

/** One signed-in person of each role, straight into the store; trainee and manager share a team. */
export const seedPeople = async (store: Store, teamName = 'Returns desk'): Promise<Seeded> => {
  const team = { id: randomUUID(), name: teamName }
  const now = Date.now()
  const sessions = await store.commit(async (writing) => {
    await writing
      .insertInto('team')
      .values({ ...team, created_at: now })
      .execute()
    const made: [Role, SeededPerson][] = []
    for (const role of ROLES) {
      const id = randomUUID()
      const person = {
        ...{ id, name: NAMES[role], email: `${role}@example.com`, role, created_at: now },
        ...{ team_id: role === 'trainee' || role === 'manager' ? team.id : null, active: 1 as const },
        ...{ password: null, issuer: null, subject: null, erased_at: null },
      }
      await writing.insertInto('person').values(person).execute()
      if (role === 'manager') await writing.insertInto('managing').values({ team_id: team.id, person_id: id }).execute()
      made.push([role, { id, name: person.name, session: await startSession(writing, id, now) }])
    }
    return made
  })
  return { team, people: Object.fromEntries(sessions) as Record<Role, SeededPerson> }
}
