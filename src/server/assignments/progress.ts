import type { Progress } from '../../wire/assignments.ts'
import type { Reading, Row } from '../database/schema.ts'

export interface Asked {
  readonly assignment: Row<'assignment'>
  readonly slugs: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** Most people or assignments looked up with one query: PostgreSQL and SQLite both limit parameters. */
const AT_ONCE = 500

/** How far everybody is who was asked. `now`: epoch milliseconds. */
export const progressOf = async (
  read: Reading,
  { assignment, slugs, people }: Asked,
  now: number,
): Promise<Progress[]> => {
  const first = new Map<string, NonNullable<Progress['results'][number]>>()
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const rows = await read
      .selectFrom('attempt')
      .select(['id', 'person_id', 'slug', 'score', 'passed', 'played_at'])
      .where(
        'person_id',
        'in',
        people.slice(at, at + AT_ONCE).map(({ id }) => id),
      )
      .where('played_at', '>=', assignment.created_at)
      .where('slug', 'in', slugs)
      .where('mode', '=', assignment.mode)
      .where('ending', 'is not', null)
      .where('retry_of', 'is', null)
      .orderBy('started_at')
      .orderBy('id')
      .execute()
    for (const { id, person_id, slug, score, passed, played_at } of rows) {
      const key = keyOf(person_id, slug)
      if (!first.has(key)) first.set(key, { attempt: id, score, passed: passed === 1, playedAt: played_at })
    }
  }
  return people.map((person) => {
    const results = slugs.map((slug) => first.get(keyOf(person.id, slug)) ?? null)
    return { person, results, ...standingOf(results, assignment.due_at, now) }
  })
}

const keyOf = (person: string, slug: string): string => `${person} ${slug}`

/** Late: something is still missing after the day, or came after it. */
const standingOf = (results: Progress['results'], dueAt: number, now: number): Pick<Progress, 'done' | 'late'> => {
  const done = results.every((result) => result !== null)
  return { done, late: done ? results.some((result) => (result?.playedAt ?? 0) > dueAt) : now > dueAt }
}
