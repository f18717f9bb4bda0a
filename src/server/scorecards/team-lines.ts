import type { Mode, PeopleSort, PersonLine, SkillCount } from '../../wire/scorecards.ts'
import type { Reach } from '../access/reach.ts'
import type { Reading } from '../database/schema.ts'
import { groupBy } from './group-by.ts'
import { type Requirements, readinessOf } from './required-stories.ts'
import { type Standing, type Sums, sumUpStandings } from './standings.ts'
import { type Member, members, membersOf, searchable } from './team-members.ts'

export interface LinesWishes {
  readonly team: string
  readonly reach: Reach
  readonly mode: Mode
  /** Mondays, oldest first. */
  readonly weeks: readonly number[]
  readonly search: string
  readonly ready: boolean | null
  readonly sort: PeopleSort
  readonly down: boolean
  readonly from: number
  readonly limit: number
}

export interface Lines {
  readonly people: readonly PersonLine[]
  readonly matching: number
  readonly next: string | null
}

const byName = new Intl.Collator('en', { numeric: true })

/** A page of the people of a team. Only what sorts and filters is read for everybody. */
export const readLines = async (read: Reading, requirements: Requirements, wishes: LinesWishes): Promise<Lines> => {
  const { team, reach, search, ready, from, limit } = wishes
  const wanted = searchable(search)
  const all = (await membersOf(read, team, reach)).filter(({ name }) => searchable(name).includes(wanted))
  const filtered = ready === null ? all : await onlyReady(read, requirements, wishes, all)
  const sorted = await sortMembers(read, requirements, wishes, filtered)
  const page = sorted.slice(from, from + limit)
  return {
    people: await describe(read, requirements, wishes, page),
    matching: sorted.length,
    next: from + limit < sorted.length ? String(from + limit) : null,
  }
}

const onlyReady = async (
  read: Reading,
  requirements: Requirements,
  { team, reach, ready }: LinesWishes,
  all: readonly Member[],
): Promise<readonly Member[]> => {
  const lacking = lackingByPerson(requirements, team, all, await passedAssessments(read, team, reach))
  return all.filter(({ id }) => (lacking.get(id) === 0) === ready)
}

/** Whose last attempt at which assessment was passed. */
export const passedAssessments = (read: Reading, team: string, reach: Reach) =>
  members(read, team, reach)
    .innerJoin('standing', 'standing.person_id', 'person.id')
    .select(['person.id', 'standing.slug'])
    .where('standing.mode', '=', 'assessment')
    .where('standing.last_passed', '=', 1)
    .execute()

type Passed = Awaited<ReturnType<typeof passedAssessments>>

/** How many stories stand between each and being ready; 0: ready. */
export const lackingByPerson = (
  requirements: Requirements,
  team: string,
  people: readonly Member[],
  passed: Passed,
): ReadonlyMap<string, number> => {
  const slugs = groupBy(passed, ({ id }) => id)
  return new Map(
    people.map(({ id }) => {
      const taken = (slugs.get(id) ?? []).map(({ slug }) => ({ slug, passed: true }))
      const { ready, lacking } = readinessOf(requirements.ofPerson(id, team), taken)
      return [id, ready ? 0 : Math.max(1, lacking.length)]
    }),
  )
}

const sortMembers = async (
  read: Reading,
  requirements: Requirements,
  wishes: LinesWishes,
  people: readonly Member[],
): Promise<readonly Member[]> => {
  const { sort, down } = wishes
  const key = sort === 'name' ? null : await sortKey(read, requirements, wishes, people, sort)
  const names = (a: Member, b: Member): number => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  const turn = down ? -1 : 1
  return [...people].sort((a, b) => {
    if (!key) return turn * names(a, b)
    const [left, right] = [key.get(a.id) ?? null, key.get(b.id) ?? null]
    // Those of whom there is nothing to say stand last, whichever way it is sorted.
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || names(a, b)
    return turn * (left - right) || names(a, b)
  })
}

type Keys = ReadonlyMap<string, number | null>

const sortKey = async (
  read: Reading,
  requirements: Requirements,
  { team, reach, mode, weeks }: LinesWishes,
  people: readonly Member[],
  sort: Exclude<PeopleSort, 'name'>,
): Promise<Keys> => {
  if (sort === 'ready') {
    return lackingByPerson(requirements, team, people, await passedAssessments(read, team, reach))
  }
  if (sort === 'attempts' || sort === 'passes' || sort === 'first' || sort === 'last' || sort === 'best') {
    const rows = await members(read, team, reach)
      .innerJoin('standing', 'standing.person_id', 'person.id')
      .selectAll('standing')
      .where('standing.mode', '=', mode)
      .execute()
    const sums = [...groupBy(rows, ({ person_id }) => person_id)]
    return new Map(sums.map(([id, standings]) => [id, resultKey(sumUpStandings(standings), sort)]))
  }
  const rows = await members(read, team, reach)
    .innerJoin('skill_week', 'skill_week.person_id', 'person.id')
    .select(({ fn }) => ['person.id', fn.sum<number>('shown').as('shown'), fn.sum<number>('missed').as('missed')])
    .where('mode', '=', mode)
    .where('week', '>=', weeks[0] ?? 0)
    .where('skill', '=', sort)
    .groupBy('person.id')
    .execute()
  return new Map(rows.map(({ id, shown, missed }) => [id, shown / Math.max(1, shown + missed)]))
}

const resultKey = (sums: Sums, sort: keyof Sums): number | null => {
  const value = sums[sort]
  return typeof value === 'number' || value === null ? value : value.score
}

const describe = async (
  read: Reading,
  requirements: Requirements,
  { team, mode, weeks }: LinesWishes,
  page: readonly Member[],
): Promise<readonly PersonLine[]> => {
  if (page.length === 0) return []
  const ids = page.map(({ id }) => id)
  const since = weeks[0] ?? 0
  const standings = await read.selectFrom('standing').selectAll().where('person_id', 'in', ids).execute()
  const skills = await read
    .selectFrom('skill_week')
    .select(({ fn }) => [
      'person_id',
      'skill',
      fn.sum<number>('shown').as('shown'),
      fn.sum<number>('missed').as('missed'),
    ])
    .where('person_id', 'in', ids)
    .where('mode', '=', mode)
    .where('week', '>=', since)
    .groupBy(['person_id', 'skill'])
    .execute()
  const scores = await read
    .selectFrom('score_week')
    .selectAll()
    .where('person_id', 'in', ids)
    .where('mode', '=', mode)
    .where('week', '>=', since)
    .orderBy('week')
    .execute()
  const standingsOf = groupBy(standings, ({ person_id }) => person_id)
  const skillsOf = groupBy(skills, ({ person_id }) => person_id)
  const scoresOf = groupBy(scores, ({ person_id }) => person_id)
  return page.map(({ id, name, role }) => {
    const own: readonly Standing[] = standingsOf.get(id) ?? []
    const assessments = own.filter((one) => one.mode === 'assessment')
    const taken = assessments.map(({ slug, last_passed }) => ({ slug, passed: last_passed === 1 }))
    return {
      ...{ id, name, role },
      ...sumUpStandings(own.filter((one) => one.mode === mode)),
      readiness: readinessOf(requirements.ofPerson(id, team), taken),
      skills: (skillsOf.get(id) ?? []).map(({ skill, shown, missed }) => ({ skill, shown, missed }) as SkillCount),
      weeks: (scoresOf.get(id) ?? []).map(({ week, attempts, passes, score_sum }) => ({
        ...{ week, attempts, passes },
        mean: attempts > 0 ? score_sum / attempts : 0,
      })),
    }
  })
}
