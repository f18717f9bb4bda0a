import type { TeamLine, TeamOverview } from '../../wire/scorecards.ts'
import type { Reach } from '../access/reach.ts'
import { teamsWithinReach } from '../access/within-reach.ts'
import type { Reading } from '../database/schema.ts'
import { groupBy } from './group-by.ts'
import { readinessOf, readRequirements } from './required-stories.ts'
import { searchable } from './team-members.ts'

export interface OverviewWishes {
  readonly reach: Reach
  readonly search: string
  readonly from: number
}

const PAGE = 25
const byName = new Intl.Collator('en', { numeric: true })

/** The teams within reach, by name, a page at a time. */
export const readTeamOverview = async (
  read: Reading,
  { reach, search, from }: OverviewWishes,
): Promise<TeamOverview> => {
  const wanted = searchable(search)
  const all = await read.selectFrom('team').select(['id', 'name']).where(teamsWithinReach(reach)).execute()
  const matching = all
    .filter(({ name }) => searchable(name).includes(wanted))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  return {
    teams: await describe(read, matching.slice(from, from + PAGE)),
    matching: matching.length,
    next: from + PAGE < matching.length ? String(from + PAGE) : null,
  }
}

const describe = async (
  read: Reading,
  teams: readonly { readonly id: string; readonly name: string }[],
): Promise<TeamLine[]> => {
  if (teams.length === 0) return []
  const ids = teams.map(({ id }) => id)
  const requirements = await readRequirements(read, ids)
  const rows = await read
    .selectFrom('person')
    .leftJoin('standing', 'standing.person_id', 'person.id')
    .select([
      'person.id',
      'person.team_id',
      'standing.slug',
      'standing.mode',
      'standing.last_passed',
      'standing.last_at',
    ])
    .where('person.team_id', 'in', ids)
    .where('person.active', '=', 1)
    .execute()
  const rowsOf = groupBy(rows, ({ team_id }) => team_id)
  return teams.map(({ id, name }) => {
    const own = rowsOf.get(id) ?? []
    const people = [...groupBy(own, (row) => row.id)]
    const ready = people.filter(([person, standings]) => {
      const taken = standings.flatMap(({ slug, mode, last_passed }) =>
        slug !== null && mode === 'assessment' ? [{ slug, passed: last_passed === 1 }] : [],
      )
      return readinessOf(requirements.ofPerson(person, id), taken).ready
    })
    const lastAt = own.reduce<number | null>(
      (latest, { last_at }) => (last_at !== null && (latest === null || last_at > latest) ? last_at : latest),
      null,
    )
    return { id, name, people: people.length, ready: ready.length, lastAt }
  })
}
