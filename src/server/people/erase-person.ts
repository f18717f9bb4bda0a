import { randomBytes } from 'node:crypto'
import type { ErasePerson } from '../../wire/people.ts'
import { recordAudit } from '../access/audit.ts'
import { endSessionsOf } from '../access/sessions.ts'
import type { Writing } from '../database/schema.ts'
import { Refused } from '../http/refused.ts'
import { leaveAnAdmin } from './change-person.ts'
import { voidLinksOf } from './links.ts'

interface Erasing extends ErasePerson {
  readonly actor: string
  readonly now: number
}

/**
 * Takes a person's name, e-mail and sign-in away for good; a row without a name stays, so that totals stay what they are.
 * What was written at the person's own attempts goes as well, since it may name them; what they wrote at the attempts of
 * others is part of those people's debriefs and stays under the made-up name. With `nothing`, the attempts go too.
 * Throws `Refused`.
 */
export const erasePerson = async (writing: Writing, id: string, { keep, actor, now }: Erasing): Promise<void> => {
  const person = await writing
    .selectFrom('person')
    .select(['role', 'email', 'erased_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (person.erased_at !== null && keep === 'pseudonym')
    throw new Refused(409, 'erased', 'This person was erased before.')
  if (person.role === 'admin') await leaveAnAdmin(writing, id)
  await endSessionsOf(writing, id)
  await voidLinksOf(writing, id)
  await writing.deleteFrom('invite').where('person_id', '=', id).execute()
  await writing.deleteFrom('invite').where('email', '=', person.email).execute()
  await writing.deleteFrom('managing').where('person_id', '=', id).execute()
  await writing.deleteFrom('assignment').where('person_id', '=', id).execute()
  await writing.deleteFrom('talk_due').where('person_id', '=', id).execute()
  const own = writing.selectFrom('attempt').select('id').where('person_id', '=', id)
  await writing.deleteFrom('note').where('attempt_id', 'in', own).execute()
  await writing.deleteFrom('strategy').where('attempt_id', 'in', own).execute()
  if (keep === 'nothing') {
    await writing.deleteFrom('attempt_log').where('attempt_id', 'in', own).execute()
    await writing.deleteFrom('attempt').where('person_id', '=', id).execute()
  }
  await writing
    .updateTable('person')
    .set({ email: null, password: null, issuer: null, subject: null, active: 0, role: 'trainee', erased_at: now })
    .set(person.erased_at === null ? { name: madeUpName() } : {})
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'person', id } as const
  await recordAudit(writing, { at: now, actor, action: 'erased_person', subject, detail: { keep } })
}

const madeUpName = (): string => `Person ${randomBytes(3).toString('hex').toUpperCase()}`
