import type { Reading } from '../database/schema.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Everything that is kept about a person, table by table, as it is kept; secrets (password, tokens) are left out. */
export const readOwnData = async (read: Reading, id: string): Promise<Record<string, Rows>> => {
  const attemptsOfPerson = read.selectFrom('attempt').select('id').where('person_id', '=', id)
  const rows: Record<string, Rows> = {
    person: await read
      .selectFrom('person')
      .leftJoin('team', 'team.id', 'person.team_id')
      .select(['person.id', 'person.email', 'person.name', 'person.role', 'team.name as team', 'person.issuer'])
      .select(['person.subject', 'person.active', 'person.created_at'])
      .where('person.id', '=', id)
      .execute(),
    managedTeams: await read
      .selectFrom('managing')
      .innerJoin('team', 'team.id', 'managing.team_id')
      .select(['team.id', 'team.name'])
      .where('managing.person_id', '=', id)
      .execute(),
    sessions: await read
      .selectFrom('session')
      .select(['created_at', 'expires_at'])
      .where('person_id', '=', id)
      .execute(),
    links: await read
      .selectFrom('invite')
      .select(['kind', 'email', 'name', 'role', 'created_by', 'created_at', 'expires_at', 'used_at'])
      .where('person_id', '=', id)
      .execute(),
    // Whom they were for is not about the one who made them.
    linksMade: await read
      .selectFrom('invite')
      .select(['kind', 'role', 'created_at', 'expires_at', 'used_at'])
      .where('created_by', '=', id)
      .execute(),
    attempts: await read
      .selectFrom('attempt')
      .leftJoin('attempt_log', 'attempt_log.attempt_id', 'attempt.id')
      .selectAll('attempt')
      .select('attempt_log.decisions_json')
      .where('attempt.person_id', '=', id)
      .orderBy('attempt.played_at')
      .execute(),
    notes: await read
      .selectFrom('note')
      .selectAll()
      .where((where) => where.or([where('author_id', '=', id), where('attempt_id', 'in', attemptsOfPerson)]))
      .orderBy('created_at')
      .execute(),
    strategies: await read
      .selectFrom('strategy')
      .selectAll()
      .where((where) =>
        where.or([
          where('written_by', '=', id),
          where('agreed_by', '=', id),
          where('attempt_id', 'in', attemptsOfPerson),
        ]),
      )
      .execute(),
    talksDue: await read.selectFrom('talk_due').selectAll().where('person_id', '=', id).execute(),
    assignments: await read
      .selectFrom('assignment')
      .selectAll()
      .where((where) => where.or([where('person_id', '=', id), where('created_by', '=', id)]))
      .execute(),
    drafts: await read.selectFrom('draft').selectAll().where('created_by', '=', id).execute(),
    draftVersions: await read.selectFrom('draft_version').selectAll().where('created_by', '=', id).execute(),
    draftComments: await read.selectFrom('draft_comment').selectAll().where('author_id', '=', id).execute(),
    judgements: await read.selectFrom('judgement').selectAll().where('judge_id', '=', id).execute(),
    pictures: await read
      .selectFrom('picture')
      .select(['id', 'name', 'width', 'height', 'size', 'added_at'])
      .where('added_by', '=', id)
      .execute(),
    audit: await read
      .selectFrom('audit')
      .selectAll()
      .where((where) => where.or([where('subject_id', '=', id), where('actor_id', '=', id)]))
      .orderBy('at')
      .execute(),
  }
  for (const table of ['standing', 'skill_week', 'score_week', 'slip', 'choice'] as const) {
    rows[table] = await read.selectFrom(table).selectAll().where('person_id', '=', id).execute()
  }
  return Object.fromEntries(Object.entries(rows).map(([name, found]) => [name, found.map(readable)]))
}

/** Columns that hold JSON as text, as what they hold. */
const readable = (row: Rows[number]): Rows[number] =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) =>
      column.endsWith('_json') && typeof value === 'string'
        ? [column.slice(0, -'_json'.length), JSON.parse(value)]
        : [column, value],
    ),
  )
