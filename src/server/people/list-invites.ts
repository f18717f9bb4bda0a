import { sql } from 'kysely'
import type { Invite, Invites } from '../../wire/people.ts'
import type { Reach, Viewer } from '../access/reach.ts'
import { withinReach } from '../access/within-reach.ts'
import type { Reading, Row } from '../database/schema.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'
import { managedTeams } from './links.ts'

const PAGE = 50

/** Managers handle links for trainees; those for other roles are none of their business. */
export const isForOthers = (viewer: Viewer, { role }: Pick<Row<'invite'>, 'role'>): boolean =>
  viewer.role === 'admin' || role === 'trainee'

/** One page of the links that can still be used, newest first. */
export const listInvites = async (
  read: Reading,
  viewer: Viewer,
  reach: Reach,
  after: string | undefined,
  now: number,
): Promise<Invites> => {
  let query = read
    .selectFrom('invite')
    .leftJoin('person', 'person.id', 'invite.person_id')
    .select(['invite.token_hash', 'invite.created_at'])
    .where('invite.used_at', 'is', null)
    .where('invite.expires_at', '>', now)
    .where('invite.kind', '!=', 'first_admin')
    .orderBy('invite.created_at', 'desc')
    .orderBy('invite.token_hash', 'desc')
    .limit(PAGE + 1)
  if (viewer.role !== 'admin') query = query.where('invite.role', '=', 'trainee')
  if (reach.kind !== 'all') {
    const teams = reach.kind === 'some' ? reach.teams : []
    query = query.where((where) => where.or([withinReach(reach), where('invite.team_id', 'in', ['', ...teams])]))
  }
  if (after !== undefined) {
    const [at, id] = readCursor(after, 'number')
    query = query.where(sql<boolean>`(invite.created_at, invite.token_hash) < (${at}, ${id})`)
  }
  const rows = await query.execute()
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    invites: await describeInvites(
      read,
      shown.map(({ token_hash }) => token_hash),
    ),
    next: rows.length > PAGE && last ? writeCursor([last.created_at, last.token_hash]) : null,
  }
}

/** Links as they go over the wire, newest first. `ids`: hashes of their tokens. */
export const describeInvites = async (read: Reading, ids: readonly string[]): Promise<Invite[]> => {
  const links = await read
    .selectFrom('invite')
    .leftJoin('person', 'person.id', 'invite.person_id')
    .leftJoin('person as maker', 'maker.id', 'invite.created_by')
    .selectAll('invite')
    .select(['person.name as person_name', 'person.team_id as persons_team', 'maker.name as maker_name'])
    .where('invite.token_hash', 'in', ['', ...ids])
    .orderBy('invite.created_at', 'desc')
    .orderBy('invite.token_hash', 'desc')
    .execute()
  const teams = await read.selectFrom('team').select(['id', 'name']).execute()
  const named = new Map(teams.map((team) => [team.id, team]))
  return links.map((link) => ({
    id: link.token_hash,
    ...{ kind: link.kind, name: link.name, email: link.email, role: link.role },
    team: named.get(link.team_id ?? link.persons_team ?? '') ?? null,
    manages: managedTeams(link).flatMap((id) => named.get(id) ?? []),
    person: link.person_id === null ? null : { id: link.person_id, name: link.person_name ?? '' },
    createdBy: link.created_by === null ? null : { id: link.created_by, name: link.maker_name ?? '' },
    createdAt: link.created_at,
    expiresAt: link.expires_at,
  }))
}
