import { randomUUID } from 'node:crypto'
import type { OpenIdReason } from '../../../wire/account.ts'
import { recordAudit } from '../../access/audit.ts'
import { ROLES } from '../../access/reach.ts'
import type { OpenIdConfig } from '../../config.ts'
import type { Row, Writing } from '../../database/schema.ts'
import { Refused } from '../../http/refused.ts'
import { changePerson } from '../change-person.ts'
import { nameFromEmail, readEmail, readName } from '../identity.ts'
import type { Claims } from './open-id-client.ts'

export type Found = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: OpenIdReason }

type Person = Pick<Row<'person'>, 'id' | 'role' | 'active'>

/**
 * The person whom the issuer vouches for: known by issuer and subject; or by an e-mail that the issuer verified, when there
 * is nothing yet to take over (no password, no other issuer, no admin); or new. An e-mail that nobody verified is worth nothing:
 * it would let its inventor wait under it for the role that its owner is given one day.
 */
export const personFromClaims = async (
  writing: Writing,
  claims: Claims,
  config: OpenIdConfig,
  now: number,
): Promise<Found> => {
  const known = await bySubject(writing, claims)
  if (known)
    return known.active === 0 ? { ok: false, reason: 'deactivated' } : brought(writing, known, claims, config, now)
  const email = claims.emailVerified || config.trustEmail ? readEmail(claims.email ?? '') : null
  if (email === null) return { ok: false, reason: 'no_email' }
  const same = await writing
    .selectFrom('person')
    .select(['id', 'role', 'active', 'password', 'issuer'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (!same) return added(writing, email, claims, config, now)
  if (same.active === 0) return { ok: false, reason: 'deactivated' }
  if (same.password !== null || same.issuer !== null || same.role === 'admin')
    return { ok: false, reason: 'email_taken' }
  const { issuer, subject } = claims
  await writing.updateTable('person').set({ issuer, subject }).where('id', '=', same.id).execute()
  await writing.deleteFrom('invite').where('person_id', '=', same.id).where('used_at', 'is', null).execute()
  const linked = {
    at: now,
    actor: same.id,
    action: 'linked_open_id',
    subject: { kind: 'person', id: same.id },
  } as const
  await recordAudit(writing, linked)
  return brought(writing, same, claims, config, now)
}

const bySubject = (writing: Writing, { issuer, subject }: Claims): Promise<Person | undefined> =>
  writing
    .selectFrom('person')
    .select(['id', 'role', 'active'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

const added = async (
  writing: Writing,
  email: string,
  claims: Claims,
  config: OpenIdConfig,
  now: number,
): Promise<Found> => {
  const { issuer, subject } = claims
  const name = readName(claims.name ?? '') ?? nameFromEmail(email)
  const person = { id: randomUUID(), role: 'trainee', active: 1 } as const
  const row = await writing
    .insertInto('person')
    .values({ ...person, email, name, issuer, subject, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  // The same person in two windows at once.
  if (!row) return { ok: false, reason: 'expired' }
  const joined = { at: now, actor: person.id, action: 'joined', detail: { by: 'open_id' } } as const
  await recordAudit(writing, joined)
  return brought(writing, person, claims, config, now)
}

/** Role and teams as the issuer says them, where the admin has named claims for it. */
const brought = async (
  writing: Writing,
  { id, role: before }: Person,
  { all }: Claims,
  { roleClaim, teamClaim }: OpenIdConfig,
  now: number,
): Promise<Found> => {
  const said = roleClaim === null ? null : textsOf(all, roleClaim).map((text) => text.toLowerCase())
  // The highest of those that are said; what is not known here makes nobody more than a trainee.
  const role = said === null ? before : (ROLES.findLast((known) => said.includes(known)) ?? 'trainee')
  const teams = teamClaim === null ? null : await teamsNamed(writing, textsOf(all, teamClaim))
  const change = {
    ...(role === before ? {} : { role }),
    ...(teams === null ? {} : role === 'manager' ? { manages: teams } : { teamId: teams[0] ?? null }),
  }
  try {
    if (!(await isSo(writing, id, change))) await changePerson(writing, id, change, { actor: null, now })
  } catch (problem) {
    // The last admin stays one, whatever the issuer says.
    if (!(problem instanceof Refused) || problem.code !== 'last_admin') throw problem
  }
  return { ok: true, id }
}

/** Whether a change would change nothing: most sign-ins write nothing more than a session. */
const isSo = async (
  writing: Writing,
  id: string,
  change: { readonly role?: string; readonly teamId?: string | null; readonly manages?: readonly string[] },
): Promise<boolean> => {
  if (change.role !== undefined) return false
  if (change.manages !== undefined) {
    const rows = await writing.selectFrom('managing').select('team_id').where('person_id', '=', id).execute()
    return (
      rows
        .map(({ team_id }) => team_id)
        .sort()
        .join() === [...change.manages].sort().join()
    )
  }
  if (change.teamId === undefined) return true
  const { team_id } = await writing
    .selectFrom('person')
    .select('team_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return team_id === change.teamId
}

/** Ids of the teams that are here, in the order in which they are said. */
const teamsNamed = async (writing: Writing, names: readonly string[]): Promise<string[]> => {
  const teams = await writing.selectFrom('team').select(['id', 'name']).execute()
  const ids = new Map(teams.map(({ id, name }) => [name.toLowerCase(), id]))
  return [...new Set(names.flatMap((name) => ids.get(name.trim().toLowerCase()) ?? []))]
}

/** A claim holds one text or several; `realm_access.roles` looks into claims within claims. */
const textsOf = (all: Readonly<Record<string, unknown>>, claim: string): readonly string[] => {
  const value = Object.hasOwn(all, claim)
    ? all[claim]
    : claim.split('.').reduce<unknown>((within, key) => (isRecord(within) ? within[key] : undefined), all)
  return [value].flat().filter((text): text is string => typeof text === 'string')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
