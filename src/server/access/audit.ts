import { randomUUID } from 'node:crypto'
import type { AuditAction } from '../../wire/people.ts'
import type { NewRow, Writing } from '../database/schema.ts'

export interface Deed {
  readonly at: number
  /** Null: nobody who was signed in. */
  readonly actor: string | null
  readonly action: AuditAction
  readonly subject?: AuditSubject
  /** Never names, e-mails or secrets: an entry outlives the person it is about. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface AuditSubject {
  readonly kind: 'person' | 'team' | 'invite' | 'settings' | 'story' | 'assignment'
  readonly id: string | null
}

/** Keeps who did what, in the same transaction as the deed itself. */
export const recordAudit = (writing: Writing, deed: Deed): Promise<void> => recordAudits(writing, [deed])

/** Rows in one statement. */
const AT_ONCE = 500

export const recordAudits = async (writing: Writing, deeds: readonly Deed[]): Promise<void> => {
  for (let from = 0; from < deeds.length; from += AT_ONCE) {
    const rows = deeds.slice(from, from + AT_ONCE).map(rowOf)
    await writing.insertInto('audit').values(rows).execute()
  }
}

const rowOf = ({ at, actor, action, subject, detail = {} }: Deed): NewRow<'audit'> => ({
  ...{ id: randomUUID(), at, actor_id: actor, action },
  subject_kind: subject?.kind ?? 'none',
  subject_id: subject?.id ?? null,
  detail_json: JSON.stringify(detail),
})

/** Milliseconds in which failed sign-ins are counted in one entry. */
const COUNTED_TOGETHER = 60 * 60 * 1000

/** A failed sign-in; `person` is null for an e-mail that nobody has. Many within an hour are one entry that counts them. */
export const recordFailedSignIn = async (writing: Writing, person: string | null, at: number): Promise<void> => {
  const earlier = await writing
    .selectFrom('audit')
    .select(['id', 'detail_json'])
    .where('subject_id', person === null ? 'is' : '=', person)
    .where('action', '=', 'failed_sign_in')
    .where('at', '>', at - COUNTED_TOGETHER)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!earlier) {
    const subject = { kind: 'person', id: person } as const
    return recordAudit(writing, { at, actor: null, action: 'failed_sign_in', subject, detail: { times: 1 } })
  }
  const { times } = JSON.parse(earlier.detail_json) as { times: number }
  await writing
    .updateTable('audit')
    .set({ detail_json: JSON.stringify({ times: times + 1 }) })
    .where('id', '=', earlier.id)
    .execute()
}
