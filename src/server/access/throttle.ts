import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Writing } from '../database/schema.ts'
import { Refused } from '../http/refused.ts'
import { hashOf } from './secret-token.ts'

const MINUTES = 60 * 1000
const DAYS = 24 * 60 * MINUTES

/** How often something may be tried within a window of that many milliseconds. */
const LIMITS = {
  /** One account from one address: what a person who forgot a password meets. */
  sign_in_from_here: { most: 10, within: 15 * MINUTES },
  /** One account from anywhere, except addresses from which it was signed in to: others cannot lock its owner out there. */
  sign_in_to_account: { most: 50, within: 15 * MINUTES },
  /** Failures from one address, whatever the accounts. A whole company may share an address. */
  sign_in_from_address: { most: 300, within: 15 * MINUTES },
  /** Links that are none. */
  link: { most: 100, within: 15 * MINUTES },
  /** Joining by one link with e-mails that others have: it would tell who is here. */
  taken_email: { most: 10, within: 15 * MINUTES },
  password_change: { most: 10, within: 15 * MINUTES },
  /** Ways to the issuer from which nobody came back signed in. */
  open_id: { most: 500, within: 15 * MINUTES },
} as const
export type Limit = keyof typeof LIMITS

/** Counts one try; milliseconds until the next is allowed, or 0 when this one is. Shared by all processes. */
export const countTry = async (
  writing: Writing,
  limit: Limit,
  whom: readonly string[],
  now: number,
): Promise<number> => {
  const { most, within } = LIMITS[limit]
  await writing.deleteFrom('throttle').where('ends_at', '<=', now).execute()
  const { used, ends_at } = await writing
    .insertInto('throttle')
    .values({ key: keyOf(limit, whom), used: 1, ends_at: now + within })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ used: sql<number>`throttle.used + 1` }))
    .returning(['used', 'ends_at'])
    .executeTakeFirstOrThrow()
  return used > most ? ends_at - now : 0
}

/** A try that turned out right does not count. */
export const takeBack = async (writing: Writing, limit: Limit, whom: readonly string[]): Promise<void> => {
  await writing
    .updateTable('throttle')
    .set({ used: sql<number>`used - 1` })
    .where('key', '=', keyOf(limit, whom))
    .where('used', '>', 0)
    .execute()
}

export const forget = async (writing: Writing, limit: Limit, whom: readonly string[]): Promise<void> => {
  await writing.deleteFrom('throttle').where('key', '=', keyOf(limit, whom)).execute()
}

const KNOWN_FOR = 60 * DAYS

/** Remembers that an account was signed in to from an address. */
export const rememberAddress = async (writing: Writing, whom: readonly string[], now: number): Promise<void> => {
  const ends_at = now + KNOWN_FOR
  await writing
    .insertInto('throttle')
    .values({ key: keyOf('known_address', whom), used: 0, ends_at })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ends_at }))
    .execute()
}

export const knowsAddress = async (writing: Writing, whom: readonly string[], now: number): Promise<boolean> => {
  const row = await writing
    .selectFrom('throttle')
    .select('key')
    .where('key', '=', keyOf('known_address', whom))
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Hashed: the table says nothing about who tried. */
const keyOf = (limit: string, whom: readonly string[]): string => `${limit}:${hashOf(JSON.stringify(whom))}`

/** What counts as one address: an IPv6 host has a whole /64 to itself. */
export const addressOf = (ip: string): string => {
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...middle, ...back].slice(0, 4).join(':').toLowerCase()
}

/** `wait`: milliseconds. */
export const tooManyTries = (wait: number): Refused => {
  const minutes = Math.max(1, Math.ceil(wait / MINUTES))
  return new Refused(
    429,
    'too_many_tries',
    `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
  )
}
