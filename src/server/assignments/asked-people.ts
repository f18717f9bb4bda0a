import type { Reading, Row } from '../database/schema.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Who is asked: the person, or everybody who is in the team now and still here. */
export const askedPeople = async (read: Reading, { person_id, team_id }: Row<'assignment'>): Promise<Named[]> => {
  const people = read.selectFrom('person').select(['id', 'name']).where('active', '=', 1)
  if (person_id !== null) return people.where('id', '=', person_id).execute()
  return people.where('team_id', '=', team_id).where('role', '=', 'trainee').orderBy('name').orderBy('id').execute()
}

export interface AskedStory {
  readonly slug: string
  readonly title: string
}

/** The stories of some assignments, by assignment, each with the title of its newest version. */
export const askedStories = async (
  read: Reading,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, readonly AskedStory[]>> => {
  const found = new Map<string, AskedStory[]>()
  if (assignments.length === 0) return found
  const rows = await read
    .selectFrom('assignment_story')
    .leftJoin('story', 'story.slug', 'assignment_story.slug')
    .leftJoin('story_version', 'story_version.hash', 'story.hash')
    .select(['assignment_story.assignment_id', 'assignment_story.slug', 'story_version.title'])
    .where('assignment_story.assignment_id', 'in', assignments)
    .orderBy('assignment_story.slug')
    .execute()
  for (const { assignment_id, slug, title } of rows) {
    const stories = found.get(assignment_id) ?? []
    stories.push({ slug, title: title ?? slug })
    found.set(assignment_id, stories)
  }
  return found
}
