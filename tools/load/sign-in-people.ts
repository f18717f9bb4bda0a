import { randomUUID } from 'node:crypto'
import { SESSION_COOKIE, startSession } from '../../src/server/access/sessions.ts'
import type { Store } from '../../src/server/database/open-store.ts'

export interface LoadPerson {
  readonly id: string
  readonly cookie: string
}

/** Puts trainees of one team into a store, each with a session. */
export const signInPeople = async ({ commit }: Store, count: number): Promise<readonly LoadPerson[]> => {
  const team = randomUUID()
  const now = Date.now()
  return commit(async (writing) => {
    await writing
      .insertInto('team')
      .values({ id: team, name: `Team ${team}`, created_at: now })
      .execute()
    const people: LoadPerson[] = []
    for (let number = 1; number <= count; number += 1) {
      const id = randomUUID()
      const none = { password: null, issuer: null, subject: null, erased_at: null }
      const person = { id, email: `${id}@example.com`, name: `Trainee ${number}`, role: 'trainee', active: 1 } as const
      await writing
        .insertInto('person')
        .values({ ...person, ...none, team_id: team, created_at: now })
        .execute()
      people.push({ id, cookie: `${SESSION_COOKIE}=${await startSession(writing, id, now)}` })
    }
    return people
  })
}
