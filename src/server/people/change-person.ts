import type { AuditAction, ChangePerson } from '../../wire/people.ts'
import { type Deed, recordAudit } from '../access/audit.ts'
import { endSessionsOf } from '../access/sessions.ts'
import type { Row, Writing } from '../database/schema.ts'
import { notFound, Refused } from '../http/refused.ts'
import { givenName } from './identity.ts'
import { voidLinksBeyond, voidLinksOf } from './links.ts'

interface Changing {
  /** Who does it. */
  readonly actor: string | null
  readonly now: number
}

/** Changes somebody, with all that follows from it. Throws `Refused`. */
export const changePerson = async (
  writing: Writing,
  id: string,
  change: ChangePerson,
  { actor, now }: Changing,
): Promise<void> => {
  const before = await writing.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!before) throw notFound('person')
  if (before.erased_at !== null) throw new Refused(409, 'erased', 'This person was erased and cannot be changed.')
  const role = change.role ?? before.role
  const active = change.active ?? before.active === 1
  if (before.role === 'admin' && (role !== 'admin' || !active)) await leaveAnAdmin(writing, id)
  if (role !== 'manager' && change.manages && change.manages.length > 0) {
    throw new Refused(
      400,
      'not_a_manager',
      'Only managers manage teams: make the person a manager, or leave the teams out.',
    )
  }
  await mustExist(writing, [...(change.manages ?? []), ...(change.teamId ? [change.teamId] : [])])

  await writing
    .updateTable('person')
    .set({
      role,
      active: active ? 1 : 0,
      ...(change.name === undefined ? {} : { name: givenName(change.name) }),
      ...(change.teamId === undefined ? {} : { team_id: change.teamId }),
    })
    .where('id', '=', id)
    .execute()
  if (change.manages || role !== 'manager')
    await setManaging(writing, id, role === 'manager' ? (change.manages ?? []) : [])
  if (role !== before.role || !active) {
    await endSessionsOf(writing, id)
    await voidLinksOf(writing, id)
  } else if (role === 'manager' && change.manages) await voidLinksBeyond(writing, id, change.manages)
  if (change.teamId !== undefined && change.teamId !== before.team_id) await voidPasswordLinks(writing, id)
  for (const deed of deedsOf(before, change)) {
    await recordAudit(writing, { ...deed, at: now, actor, subject: { kind: 'person', id } })
  }
}

/** Throws `Refused` when nobody else administers. */
export const leaveAnAdmin = async (writing: Writing, id: string): Promise<void> => {
  const admins = await lockAdmins(writing)
  if (admins.length === 0 || admins.some((admin) => admin !== id)) return
  throw new Refused(409, 'last_admin', 'This is the only admin. Make somebody else an admin first.')
}

/** The active admins, locked until the transaction ends: two processes cannot each let one of two go. */
export const lockAdmins = async (writing: Writing): Promise<readonly string[]> => {
  const admins = await writing
    .updateTable('person')
    .set({ role: 'admin' })
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .returning('id')
    .execute()
  return admins.map(({ id }) => id)
}

const mustExist = async (writing: Writing, teams: readonly string[]): Promise<void> => {
  const wanted = new Set(teams)
  if (wanted.size === 0) return
  const found = await writing
    .selectFrom('team')
    .select('id')
    .where('id', 'in', [...wanted])
    .execute()
  if (found.length < wanted.size) throw notFound('team')
}

const setManaging = async (writing: Writing, person_id: string, teams: readonly string[]): Promise<void> => {
  await writing.deleteFrom('managing').where('person_id', '=', person_id).execute()
  const rows = [...new Set(teams)].map((team_id) => ({ team_id, person_id }))
  if (rows.length > 0) await writing.insertInto('managing').values(rows).execute()
}

/** The manager of the team before could still use one. */
const voidPasswordLinks = async (writing: Writing, id: string): Promise<void> => {
  await writing
    .deleteFrom('invite')
    .where('person_id', '=', id)
    .where('kind', '=', 'new_password')
    .where('used_at', 'is', null)
    .execute()
}

const deedsOf = (
  before: Row<'person'>,
  change: ChangePerson,
): readonly (Pick<Deed, 'detail'> & { readonly action: AuditAction })[] => {
  const detail: Record<string, string | null | boolean | readonly string[]> = {}
  if (change.name !== undefined && change.name !== before.name) detail['name'] = true
  if (change.role !== undefined && change.role !== before.role)
    Object.assign(detail, { from: before.role, to: change.role })
  if (change.teamId !== undefined && change.teamId !== before.team_id) detail['team'] = change.teamId
  if (change.manages !== undefined) detail['manages'] = change.manages
  const changed = Object.keys(detail).length > 0 ? [{ action: 'changed_person', detail } as const] : []
  if (change.active === undefined || change.active === (before.active === 1)) return changed
  return [...changed, { action: change.active ? 'activated_person' : 'deactivated_person' }]
}
