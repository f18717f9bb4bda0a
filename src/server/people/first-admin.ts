import type { Reading } from '../database/schema.ts'
import type { Context } from '../http/context.ts'
import { linkOf, makeLink } from './links.ts'

/** Links of processes that start together all hold; whichever is used first ends the others. */
const TOGETHER = 60 * 1000

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
export const firstAdminLink = async ({ store, now }: Pick<Context, 'store' | 'now'>): Promise<string | null> => {
  if (await hasAdmin(store.read)) return null
  const { row, token } = makeLink({ kind: 'first_admin', role: 'admin' }, now())
  await store.commit(async (writing) => {
    await writing
      .deleteFrom('invite')
      .where('kind', '=', 'first_admin')
      .where('created_at', '<', row.created_at - TOGETHER)
      .execute()
    await writing.insertInto('invite').values(row).execute()
  })
  return linkOf(token)
}
