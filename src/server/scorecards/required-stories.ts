import type { Readiness, StoryName } from '../../wire/scorecards.ts'
import type { Reading } from '../database/schema.ts'

/** What people of some teams must have passed to be ready; see `Readiness`. */
export interface Requirements {
  /** Of everybody in the team. */
  ofTeam(team: string): { readonly assigned: boolean; readonly stories: readonly StoryName[] }
  ofPerson(person: string, team: string | null): readonly StoryName[]
}

/** An assessment as far as it went; `passed`: the last attempt at it. */
export interface Taken {
  readonly slug: string
  readonly passed: boolean
}

/** Published stories, and what is assigned as an assessment to these teams and to single people in them. */
export const readRequirements = async (read: Reading, teams: readonly string[]): Promise<Requirements> => {
  const published = await read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .select(['story.slug', 'story_version.title'])
    .orderBy('story_version.title')
    .execute()
  const assigned = await assignedStories(read, teams)
  const named = (slugs: ReadonlySet<string>): readonly StoryName[] => {
    const counting = published.filter(({ slug }) => slugs.has(slug))
    return counting.length > 0 ? counting : published
  }
  return {
    ofTeam: (team) => {
      const slugs = assigned.byTeam.get(team) ?? NOTHING
      return { assigned: published.some(({ slug }) => slugs.has(slug)), stories: named(slugs) }
    },
    ofPerson: (person, team) =>
      named(new Set([...(assigned.byTeam.get(team ?? '') ?? []), ...(assigned.byPerson.get(person) ?? [])])),
  }
}

const NOTHING: ReadonlySet<string> = new Set()

const assignedStories = async (read: Reading, teams: readonly string[]) => {
  const byTeam = new Map<string, Set<string>>()
  const byPerson = new Map<string, Set<string>>()
  if (teams.length === 0) return { byTeam, byPerson }
  const rows = await read
    .selectFrom('assignment')
    .innerJoin('assignment_story', 'assignment_story.assignment_id', 'assignment.id')
    .leftJoin('person', 'person.id', 'assignment.person_id')
    .select(['assignment.team_id', 'assignment.person_id', 'assignment_story.slug'])
    .where('assignment.mode', '=', 'assessment')
    .where((eb) => eb.or([eb('assignment.team_id', 'in', teams), eb('person.team_id', 'in', teams)]))
    .execute()
  for (const { team_id, person_id, slug } of rows) {
    if (team_id !== null) put(byTeam, team_id, slug)
    if (person_id !== null) put(byPerson, person_id, slug)
  }
  return { byTeam, byPerson }
}

const put = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** What still stands between somebody and being ready, story by story. */
export const readinessOf = (required: readonly StoryName[], assessments: readonly Taken[]): Readiness => {
  const lacking = required.flatMap(({ slug, title }) => {
    const taken = assessments.find((one) => one.slug === slug)
    if (taken?.passed) return []
    return [{ slug, title, why: taken ? ('not_passed' as const) : ('not_taken' as const) }]
  })
  // Where nothing is published nobody has shown anything yet.
  return { ready: required.length > 0 && lacking.length === 0, lacking }
}
