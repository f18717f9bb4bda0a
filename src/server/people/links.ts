import { hashOf, newToken } from '../access/secret-token.ts'
import type { NewRow, Reading, Row, Writing } from '../database/schema.ts'
import { Refused } from '../http/refused.ts'

const DAY = 24 * 60 * 60 * 1000
/** Milliseconds. */
const LINK_LIFE = 7 * DAY

export type NewLink = Pick<NewRow<'invite'>, 'kind' | 'role'> &
  Partial<Pick<NewRow<'invite'>, 'person_id' | 'email' | 'name' | 'team_id' | 'created_by'>> & {
    readonly manages?: readonly string[]
  }

/** The row of a new link, and the token that is shown once. */
export const makeLink = (
  { kind, role, manages = [], ...given }: NewLink,
  now: number,
): { readonly row: NewRow<'invite'>; readonly token: string } => {
  const token = newToken()
  return {
    token,
    row: {
      ...{ kind, role, person_id: null, email: null, name: '', team_id: null, created_by: null, ...given },
      token_hash: hashOf(token),
      manages_json: JSON.stringify(manages),
      created_at: now,
      expires_at: now + LINK_LIFE,
      used_at: null,
    },
  }
}

/** Where a link leads, from the address of the site. */
export const linkOf = (token: string): string => `#/join/${token}`

/** A link that can still be used. Throws `Refused` when there is none. */
export const findLink = async (read: Reading, token: string, now: number): Promise<Row<'invite'>> => {
  const link = await read
    .selectFrom('invite')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!link) throw linkOver()
  return link
}

/** Marks a link as used. Throws `Refused` when somebody was faster. */
export const useLink = async (writing: Writing, token: string, now: number): Promise<void> => {
  const used = await writing
    .updateTable('invite')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst()
  if (!used) throw linkOver()
}

/** Links for somebody (after a change of role, when somebody leaves), and those that somebody made. */
export const voidLinksOf = async (writing: Writing, person: string): Promise<void> => {
  await writing
    .deleteFrom('invite')
    .where('used_at', 'is', null)
    .where((where) => where.or([where('person_id', '=', person), where('created_by', '=', person)]))
    .execute()
}

/** Links that a manager made for teams other than these: whoever no longer looks after a team lets nobody into it. */
export const voidLinksBeyond = async (writing: Writing, manager: string, teams: readonly string[]): Promise<void> => {
  const within = ['', ...teams]
  await writing
    .deleteFrom('invite')
    .where('used_at', 'is', null)
    .where('created_by', '=', manager)
    .where((eb) => {
      const others = eb
        .selectFrom('person')
        .select('person.id')
        .where(({ eb: of }) => of.or([of('team_id', 'is', null), of('team_id', 'not in', within)]))
      const another = eb.or([eb('team_id', 'is', null), eb('team_id', 'not in', within)])
      return eb.or([eb('person_id', 'in', others), eb.and([eb('person_id', 'is', null), another])])
    })
    .execute()
}

const REMEMBERED = 90 * DAY

/** Links that have been over for long. */
export const forgetOldLinks = async (writing: Writing, now: number): Promise<void> => {
  await writing
    .deleteFrom('invite')
    .where('created_at', '<', now - REMEMBERED)
    .where('expires_at', '<', now)
    .execute()
}

export const managedTeams = (link: Pick<Row<'invite'>, 'manages_json'>): readonly string[] =>
  JSON.parse(link.manages_json) as string[]

const linkOver = (): Refused =>
  new Refused(404, 'link_over', 'This link was used already, is too old, or was taken back. Ask for a new one.')
