import { randomUUID } from 'node:crypto'
import { startSession } from '../../src/server/access/sessions.ts'
import { storeAttempts } from '../../src/server/attempts/store-attempt.ts'
import type { Store } from '../../src/server/database/open-store.ts'
import { openScored } from './scored-plays.ts'

/** Attempts of one person; people and teams grow with the attempts. */
const OF_EACH = 200
const TEAM = 20
const WEEKS = 26
const WEEK = 7 * 24 * 60 * 60 * 1000
/** Attempts in one transaction, and in one pass through the roll-ups. */
const TOGETHER = 4000

export interface GrownOrganisation {
  /** Team ids. */
  readonly teams: readonly string[]
  /** Session of an admin. */
  readonly token: string
}

/**
 * Fills an empty store (with its stories published) with `attempts` that were really replayed, over half a year, by teams
 * of twenty. They are written as the server writes them, only more at a time.
 */
export const growOrganisation = async (
  store: Store,
  attempts: number,
  dice: () => number,
): Promise<GrownOrganisation> => {
  const now = Date.now()
  const people = Array.from({ length: Math.max(TEAM, attempts / OF_EACH) }, () => randomUUID())
  const teams = Array.from({ length: Math.ceil(people.length / TEAM) }, () => randomUUID())
  const token = await store.commit(async (writing) => {
    for (const [at, id] of teams.entries()) {
      await writing
        .insertInto('team')
        .values({ id, name: `Team ${at + 1}`, created_at: now })
        .execute()
    }
    const none = { password: null, issuer: null, subject: null, erased_at: null }
    const person = (id: string, role: 'admin' | 'trainee', team_id: string | null) =>
      writing
        .insertInto('person')
        .values({
          ...none,
          id,
          role,
          team_id,
          email: `${id}@example.com`,
          name: `Person ${id}`,
          active: 1,
          created_at: now,
        })
        .execute()
    for (const [at, id] of people.entries()) await person(id, 'trainee', teams[Math.floor(at / TEAM)] ?? null)
    const admin = randomUUID()
    await person(admin, 'admin', null)
    return startSession(writing, admin, now)
  })
  const nextScored = openScored(dice)
  const known = new Set<string>()
  const each = attempts / people.length
  // A person's attempts lie close together, and so do their roll-ups: the order in which a real year writes them does not
  // change what is there in the end.
  for (let from = 0; from < attempts; from += TOGETHER) {
    const group = Array.from({ length: Math.min(TOGETHER, attempts - from) }, (_, at) =>
      nextScored(people[Math.floor((from + at) / each)] ?? '', Math.floor(now - dice() * WEEKS * WEEK)),
    )
    await store.commit((writing) => storeAttempts(writing, group, known))
    for (const { version, scored } of group) for (const { key } of scored.moments) known.add(`${version.hash} ${key}`)
  }
  return { teams, token }
}
