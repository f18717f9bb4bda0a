import { type SelectQueryBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import type { People, PeopleQuery, Person } from '../../wire/people.ts'
import type { Reach } from '../access/reach.ts'
import { withinReach } from '../access/within-reach.ts'
import type { Reading, Row, Tables } from '../database/schema.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'

const PAGE = 50

type Asked = Static<typeof PeopleQuery>
type Query<O> = SelectQueryBuilder<Tables, 'person', O>

/** One page of the people within reach, by name. */
export const listPeople = async (read: Reading, reach: Reach, asked: Asked): Promise<People> => {
  const matching = matchingPeople(read, reach, asked)
  let page = matching
    .selectAll()
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(PAGE + 1)
  if (asked.after !== undefined) {
    const [name, id] = readCursor(asked.after, 'string')
    page = page.where(sql<boolean>`(lower(name), id) > (${name}, ${id})`)
  }
  const rows = await page.select(sql<string>`lower(name)`.as('ordered')).execute()
  const { total } = await matching.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    people: await describePeople(read, shown),
    next: rows.length > PAGE && last ? writeCursor([last.ordered, last.id]) : null,
    total,
  }
}

const matchingPeople = (read: Reading, reach: Reach, { search, team, role, active }: Asked): Query<unknown> => {
  let query: Query<unknown> = read.selectFrom('person').where(withinReach(reach))
  if (team !== undefined) query = query.where('team_id', team === 'none' ? 'is' : '=', team === 'none' ? null : team)
  if (role !== undefined) query = query.where('role', '=', role)
  if (active !== undefined) query = query.where('active', '=', active === 'yes' ? 1 : 0)
  // Those who were erased are only found where one looks for them.
  if (active !== 'no') query = query.where('erased_at', 'is', null)
  const wanted = search?.trim()
  if (!wanted) return query
  const lower = patternOf(wanted.toLowerCase())
  return query.where((where) =>
    where.or([
      ...spellings(wanted).map((spelling) => sql<boolean>`name like ${patternOf(spelling)} escape '\\'`),
      sql<boolean>`lower(name) like ${lower} escape '\\'`,
      sql<boolean>`email like ${lower} escape '\\'`,
    ]),
  )
}

/** SQLite takes only a to z for the same letter in small and large. */
const spellings = (wanted: string): readonly string[] => {
  const lower = wanted.toLowerCase()
  const capitals = lower.replaceAll(
    /(^|[\s'-])(\p{L})/gu,
    (_all, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  )
  return [...new Set([wanted, lower, capitals, wanted.toUpperCase()])]
}

const patternOf = (part: string): string => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`

/** People as they go over the wire, in the order given. */
export const describePeople = async (read: Reading, rows: readonly Row<'person'>[]): Promise<Person[]> => {
  const ids = rows.filter(({ role }) => role === 'manager').map(({ id }) => id)
  const managing = await read
    .selectFrom('managing')
    .innerJoin('team', 'team.id', 'managing.team_id')
    .select(['managing.person_id', 'team.id', 'team.name'])
    .where('managing.person_id', 'in', ['', ...ids])
    .orderBy('team.name')
    .execute()
  const teamIds = [...new Set(rows.map(({ team_id }) => team_id ?? ''))]
  const teams = await read
    .selectFrom('team')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...teamIds])
    .execute()
  return rows.map(({ id, name, email, role, team_id, active, password, issuer, erased_at, created_at }) => ({
    ...{ id, name, email, role },
    team: teams.find((team) => team.id === team_id) ?? null,
    manages: managing.filter(({ person_id }) => person_id === id).map((team) => ({ id: team.id, name: team.name })),
    active: active === 1,
    signsIn: issuer !== null ? 'open_id' : password !== null ? 'password' : 'not_yet',
    erased: erased_at !== null,
    createdAt: created_at,
  }))
}
