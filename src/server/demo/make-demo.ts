import { randomBytes } from 'node:crypto'
import type { CompiledStory } from '../../core/model/story.ts'
import { hashPassword } from '../access/passwords.ts'
import type { Store } from '../database/open-store.ts'
import type { Reading } from '../database/schema.ts'
import type { Server } from '../open-server.ts'
import { lastWeeks } from '../scorecards/weeks.ts'
import { openChance } from './chance.ts'
import { openDemoClient } from './demo-client.ts'
import { type Deed, demoDeeds } from './demo-deeds.ts'
import { type DemoPerson, demoId, makePeople, TEAMS } from './organisation.ts'
import { type DemoAttempt, type DemoStory, playThrough } from './timeline.ts'

/** Somebody to sign in as. */
export interface DemoAccount {
  readonly role: DemoPerson['role']
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface MadeDemo {
  readonly accounts: readonly DemoAccount[]
  readonly people: number
  readonly attempts: number
}

export interface DemoWishes {
  readonly seed: number
  /** Epoch milliseconds; the last of the weeks is the one it lies in. */
  readonly now: number
  readonly weeks: number
  /** Called now and then with what share is done, 0 to 1. */
  readonly tell?: (share: number) => void
}

/** A server whose clock the demo turns. */
export interface DemoServer {
  readonly server: Server
  /** Epoch milliseconds; null: the real time from here on. */
  readonly setClock: (now: number | null) => void
}

/** Most stories that a team is asked to pass. */
const MOST_REQUIRED = 4
/** Attempts that are on their way at the same time, each of somebody else. */
const AT_ONCE = 12

/**
 * Fills an empty store with an organisation: people are written down as an admin would, and all that they play, write
 * and ask for goes through the server's own routes, at the time at which it would have been.
 */
export const makeDemo = async ({ server, setClock }: DemoServer, wishes: DemoWishes): Promise<MadeDemo> => {
  const { seed, now, weeks, tell } = wishes
  const chance = openChance(seed)
  const monday = lastWeeks(now, weeks)[0] ?? now
  setClock(monday)
  const people = makePeople(chance, weeks)
  const teams = TEAMS.map((name) => ({ id: demoId(chance), name, created_at: monday }))
  const accounts = await writePeople(server.store, people, teams, monday)
  const stories = await publishedStories(server.store.read)
  const required = teams.map((_, at) => rotate(stories, at).slice(0, MOST_REQUIRED))
  const attempts = playEverything(people, required, monday, wishes)
  const deeds = demoDeeds({ chance, people, teams, required, attempts, monday, now })
  await doDeeds(server, setClock, deeds, tell)
  await leave(server.store, people)
  await server.store.commit((writing) => writing.deleteFrom('session').execute())
  setClock(null)
  return { accounts, people: people.filter(({ play }) => play !== null).length, attempts: attempts.length }
}

const rotate = <T>(from: readonly T[], by: number): readonly T[] => {
  const at = from.length === 0 ? 0 : by % from.length
  return [...from.slice(at), ...from.slice(0, at)]
}

const playEverything = (
  people: readonly DemoPerson[],
  required: readonly (readonly DemoStory[])[],
  monday: number,
  { seed, now, weeks }: DemoWishes,
): readonly DemoAttempt[] =>
  people
    .flatMap((person, at) => {
      const { play, team } = person
      if (!play || team === null) return []
      const stories = rotate(required[team] ?? [], at)
      return playThrough({ ...person, play }, stories, monday, { weeks, now, seed: seed * 1009 + at })
    })
    .sort((a, b) => a.sent.playedAt - b.sent.playedAt)

const publishedStories = async (read: Reading): Promise<readonly DemoStory[]> => {
  const rows = await read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .innerJoin('story_range', 'story_range.hash', 'story.hash')
    .select(['story.slug', 'compiled_json', 'rubric', 'floor', 'best'])
    .orderBy('story.slug')
    .execute()
  return rows.map(({ slug, compiled_json, rubric, floor, best }) => ({
    slug,
    story: JSON.parse(compiled_json) as CompiledStory,
    range: { rubric, floor, best },
  }))
}

/** One of each role can sign in; passwords are made of chance, since the folder may be served to others. */
const writePeople = async (
  store: Store,
  people: readonly DemoPerson[],
  teams: readonly { readonly id: string; readonly name: string; readonly created_at: number }[],
  monday: number,
): Promise<readonly DemoAccount[]> => {
  const accounts = new Map<string, DemoAccount>()
  for (const role of ['admin', 'manager', 'trainer', 'trainee'] as const) {
    const person = people.find((one) => one.role === role && one.play?.until == null)
    if (!person) continue
    const { name, email } = person
    accounts.set(person.id, { role, name, email, password: randomBytes(9).toString('base64url') })
  }
  const rows = await Promise.all(
    people.map(async ({ id, name, email, role, team }) => {
      const account = accounts.get(id)
      return {
        ...{ id, name, email, role, team_id: team === null ? null : (teams[team]?.id ?? null) },
        password: account ? await hashPassword(account.password) : null,
        ...{ issuer: null, subject: null, active: 1 as const, erased_at: null, created_at: monday },
      }
    }),
  )
  await store.commit(async (writing) => {
    await writing.insertInto('team').values(teams).execute()
    await writing.insertInto('person').values(rows).execute()
    const managing = people.flatMap(({ id, manages }) =>
      manages.map((team) => ({ person_id: id, team_id: teams[team]?.id ?? '' })),
    )
    await writing.insertInto('managing').values(managing).execute()
  })
  return [...accounts.values()]
}

/** In the order in which they were done; those of different people that follow each other closely at the same time. */
const doDeeds = async (
  server: Server,
  setClock: DemoServer['setClock'],
  deeds: readonly Deed[],
  tell: DemoWishes['tell'],
): Promise<void> => {
  let clock = 0
  const call = openDemoClient(server, () => clock)
  let group: Deed[] = []
  let done = 0
  const run = async (): Promise<void> => {
    clock = group.at(-1)?.at ?? clock
    setClock(clock)
    await Promise.all(group.map(({ act }) => act(call)))
    done += group.length
    tell?.(done / deeds.length)
    group = []
  }
  for (const deed of deeds) {
    const full = group.length >= AT_ONCE || group.some(({ about }) => about === deed.about)
    if (full) await run()
    group.push(deed)
  }
  await run()
}

const leave = async (store: Store, people: readonly DemoPerson[]): Promise<void> => {
  const gone = people.flatMap(({ id, play }) => (play?.until == null ? [] : [id]))
  if (gone.length === 0) return
  await store.commit((writing) => writing.updateTable('person').set({ active: 0 }).where('id', 'in', gone).execute())
}
