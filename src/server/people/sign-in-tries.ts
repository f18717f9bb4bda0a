import { addressOf, countTry, forget, knowsAddress, rememberAddress, takeBack } from '../access/throttle.ts'
import type { Writing } from '../database/schema.ts'

export interface Tries {
  /** As it is kept; empty when it cannot be one. */
  readonly email: string
  readonly ip: string
}

/**
 * Counts one try to sign in; milliseconds to wait, or 0. The limit on an account from anywhere leaves out addresses from which
 * it was signed in to before: who floods an account from many places keeps its owner out of none of these.
 */
export const trySignIn = async (writing: Writing, { email, ip }: Tries, now: number): Promise<number> => {
  const address = addressOf(ip)
  const waits = [
    await countTry(writing, 'sign_in_from_address', [address], now),
    await countTry(writing, 'sign_in_from_here', [email, address], now),
  ]
  if (Math.max(...waits) > 0) return Math.max(...waits)
  if (await knowsAddress(writing, [email, address], now)) return 0
  return countTry(writing, 'sign_in_to_account', [email], now)
}

/** After a sign-in that was right: it counts nowhere, and its address is known from now on. */
export const openSignIn = async (writing: Writing, { email, ip }: Tries, now: number): Promise<void> => {
  const address = addressOf(ip)
  await takeBack(writing, 'sign_in_from_address', [address])
  await takeBack(writing, 'sign_in_to_account', [email])
  await forget(writing, 'sign_in_from_here', [email, address])
  await rememberAddress(writing, [email, address], now)
}
