import type { Static } from 'typebox'
import type { Move } from '../../core/model/move.ts'
import type { Input } from '../../core/model/session.ts'
import type { AttemptDetail, AttemptLine, AttemptPage, AttemptPageQuery } from '../../wire/attempts.ts'
import type { Reading, Row } from '../database/schema.ts'

/** Attempts on one page. */
const PAGE = 50

/** A person's attempts (id), last played first, a page at a time. */
export const readAttempts = async (
  read: Reading,
  person: string,
  { after, slug, mode }: Static<typeof AttemptPageQuery>,
): Promise<AttemptPage> => {
  let query = read
    .selectFrom('attempt')
    .innerJoin('story_version', 'story_version.hash', 'attempt.story_hash')
    .selectAll('attempt')
    .select('story_version.title')
    .where('attempt.person_id', '=', person)
  if (slug !== undefined) query = query.where('attempt.slug', '=', slug)
  if (mode !== undefined) query = query.where('attempt.mode', '=', mode)
  if (after !== undefined) {
    const [time = '', id = ''] = after.split('_')
    const playedAt = Number(time)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('attempt.played_at', 'attempt.id'), '<', tuple(playedAt, id)),
    )
  }
  const rows = await query
    .orderBy('attempt.played_at', 'desc')
    .orderBy('attempt.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { attempts: shown.map(lineOf), next: last ? `${last.played_at}_${last.id}` : null }
}

/** One attempt (id) with its truth; null: there is none. */
export const readAttempt = async (read: Reading, id: string): Promise<AttemptDetail | null> => {
  const row = await read
    .selectFrom('attempt')
    .innerJoin('story_version', 'story_version.hash', 'attempt.story_hash')
    .innerJoin('person', 'person.id', 'attempt.person_id')
    .leftJoin('story', 'story.slug', 'attempt.slug')
    .selectAll('attempt')
    .select(['story_version.title', 'person.name', 'story.hash as played_now'])
    .where('attempt.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const inputs = JSON.parse(row.inputs_json) as Input[]
  return {
    ...lineOf(row),
    person: { id: row.person_id, name: row.name },
    attempt: { story: row.story_hash, rubric: playedUnder(row), seed: row.seed, inputs },
    superseded: row.played_now !== row.story_hash,
  }
}

const playedUnder = ({ played_rubric, rubric }: Row<'attempt'>): string => played_rubric ?? rubric

const lineOf = (row: Row<'attempt'> & { readonly title: string }): AttemptLine => ({
  ...{ id: row.id, slug: row.slug, story: row.story_hash, title: row.title, mode: row.mode, rubric: row.rubric },
  playedUnder: playedUnder(row),
  ...{ startedAt: row.started_at, playedAt: row.played_at, received: row.received_at },
  retryOf: row.retry_of === null ? null : { id: row.retry_of, decision: row.retry_decision ?? 0 },
  inputs: (JSON.parse(row.inputs_json) as unknown[]).length,
  ...{ score: row.score, passed: row.passed === 1, outcome: row.outcome, ending: row.ending, points: row.points },
  critical: JSON.parse(row.critical_json) as Move[],
})
