import { randomUUID } from 'node:crypto'
import { type Deed, recordAudits } from '../../access/audit.ts'
import type { NewRow, Writing } from '../../database/schema.ts'
import { linkOf, makeLink, voidLinksBeyond } from '../links.ts'
import type { Planned } from './plan-import.ts'

interface Applying {
  readonly actor: string
  readonly now: number
  /** Ids of teams by their lower-case name, those that are new as well. */
  readonly teamIds: ReadonlyMap<string, string>
}

/** Rows in one statement. */
const AT_ONCE = 500

/** Writes what was planned in few statements, however many lines. Join links by line. */
export const applyImport = async (
  writing: Writing,
  plan: readonly Planned[],
  { actor, now, teamIds }: Applying,
): Promise<ReadonlyMap<number, string>> => {
  const people: NewRow<'person'>[] = []
  const invites: NewRow<'invite'>[] = []
  const managing: NewRow<'managing'>[] = []
  const deeds: Deed[] = []
  const links = new Map<number, string>()
  const [signedOut, moved]: [string[], string[]] = [[], []]
  const managers = new Map<string, readonly string[]>()
  const teamId = (name: string | null) => (name === null ? null : (teamIds.get(name.toLowerCase()) ?? null))

  for (const planned of plan) {
    if (planned.fate !== 'added' && planned.fate !== 'changed') continue
    const { email, name, role, team, manages } = planned.wanted
    const before = planned.fate === 'changed' ? planned.before : null
    const id = before?.id ?? randomUUID()
    people.push({ id, email, name, role, team_id: teamId(team), active: 1, created_at: now })
    for (const managed of manages) managing.push({ person_id: id, team_id: teamId(managed) ?? '' })
    const action = before ? 'changed_person' : 'added_person'
    const detail = { by: 'import', role, team: teamId(team) }
    deeds.push({ at: now, actor, action, subject: { kind: 'person', id }, detail })
    if (before) {
      if (before.role !== role) signedOut.push(id)
      else if (role === 'manager')
        managers.set(
          id,
          manages.map((managed) => teamId(managed) ?? ''),
        )
      if (before.team !== team) moved.push(id)
      continue
    }
    const { row, token } = makeLink({ kind: 'join', role, person_id: id, created_by: actor }, now)
    invites.push(row)
    links.set(planned.line, linkOf(token))
  }

  await inParts(people, (rows) => upsertPeople(writing, rows))
  const ids = people.map(({ id }) => id)
  await inParts(ids, (part) => writing.deleteFrom('managing').where('person_id', 'in', part).execute())
  await inParts(managing, (rows) => writing.insertInto('managing').values(rows).execute())
  await inParts(invites, (rows) => writing.insertInto('invite').values(rows).execute())
  await inParts(signedOut, (part) => endAccessOf(writing, part))
  for (const [id, teams] of managers) await voidLinksBeyond(writing, id, teams)
  await inParts(moved, (part) => voidPasswordLinks(writing, part))
  await recordAudits(writing, deeds)
  return links
}

const inParts = async <T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(rows.slice(from, from + AT_ONCE))
}

const upsertPeople = (writing: Writing, rows: NewRow<'person'>[]) =>
  writing
    .insertInto('person')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((given) => ({
        name: given.ref('excluded.name'),
        role: given.ref('excluded.role'),
        team_id: given.ref('excluded.team_id'),
      })),
    )
    .execute()

/** A session or a link of before would carry the role of before. */
const endAccessOf = async (writing: Writing, ids: string[]): Promise<void> => {
  await writing.deleteFrom('session').where('person_id', 'in', ids).execute()
  await writing
    .deleteFrom('invite')
    .where('used_at', 'is', null)
    .where((where) => where.or([where('person_id', 'in', ids), where('created_by', 'in', ids)]))
    .execute()
}

/** The manager of the team before could still use one. */
const voidPasswordLinks = async (writing: Writing, ids: string[]): Promise<void> => {
  await writing
    .deleteFrom('invite')
    .where('used_at', 'is', null)
    .where('kind', '=', 'new_password')
    .where('person_id', 'in', ids)
    .execute()
}
