import type { Reading } from '../database/schema.ts'
import type { Context } from '../http/context.ts'
import { linkOf, makeLink } from './links.ts'

/** Milliseconds. */
const ADMIN_LINK_LIFE = 24 * 60 * 60 * 1000
/** Links of processes that start together all hold; whichever is used first ends the others. */
const TOGETHER = 60 * 1000

type Opened = Pick<Context, 'store' | 'now'>

export const hasAdmin = async (read: Reading): Promise<boolean> =>
  (await read
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .limit(1)
    .executeTakeFirst()) !== undefined

/**
 * While there is no admin: a link (`#/join/…`, for one use within 24 hours) by which the first one joins; those of
 * earlier starts are void. Null once there is one.
 */
export const firstAdminLink = async (opened: Opened): Promise<string | null> =>
  (await hasAdmin(opened.store.read)) ? null : keepLink(opened, 'first_admin')

/** A link for one more admin, for one use within 24 hours: only for who runs the server. */
export const anotherAdminLink = (opened: Opened): Promise<string> => keepLink(opened, 'join')

const keepLink = async ({ store, now }: Opened, kind: 'first_admin' | 'join'): Promise<string> => {
  const { row, token } = makeLink({ kind, role: 'admin' }, now())
  await store.commit(async (writing) => {
    await writing
      .deleteFrom('invite')
      .where('kind', '=', 'first_admin')
      .where('created_at', '<', row.created_at - TOGETHER)
      .execute()
    await writing
      .insertInto('invite')
      .values({ ...row, expires_at: row.created_at + ADMIN_LINK_LIFE })
      .execute()
  })
  return linkOf(token)
}
