import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { PASSWORD_LEAST, PASSWORD_MOST } from '../../wire/account.ts'
import { Refused } from '../http/refused.ts'
import { isCommonPassword } from './common-passwords.ts'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Each takes 19 MiB and a core for some 15 ms. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism()))
/** About ten seconds of work; whoever comes after these is asked to come back. */
const MOST_WAITING = 500

let running = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new Refused(503, 'busy', 'Too many people are signing in at this moment. Try again in a minute.')
    }
    await new Promise<void>((go) => waiting.push(go))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The same letters, however a keyboard composed them. */
const composed = (password: string): string => password.normalize('NFC')

/** argon2id in PHC form. Never within a transaction: it takes its time. Throws `Refused` when too many wait. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), COST))

const bytes = (count: number): string => randomBytes(count).toString('base64').replaceAll('=', '')
/** No password gives this hash, and finding that out costs as much as for any other. */
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=1$${bytes(16)}$${bytes(32)}`

/**
 * Whether the password is the one behind `hashed`. Null (nobody of that e-mail, or somebody without a password) takes as
 * long and is never right.
 */
export const verifyPassword = async (hashed: string | null, password: string): Promise<boolean> => {
  const right = await inTurn(() => verify(hashed ?? NOBODYS, composed(password)))
  return right && hashed !== null
}

/** Throws `Refused` with what is wrong with a password that somebody chose. */
export const checkPassword = (password: string, email: string | null): void => {
  const length = [...composed(password)].length
  if (length < PASSWORD_LEAST)
    throw bad(`A password needs at least ${PASSWORD_LEAST} characters. This one has ${length}.`)
  if (length > PASSWORD_MOST) throw bad(`A password may have at most ${PASSWORD_MOST} characters.`)
  if (email !== null && password.trim().toLowerCase() === email)
    throw bad('The password must not be the e-mail address.')
  if (isCommonPassword(password)) throw bad('This password is among the first that anybody would try. Choose another.')
}

const bad = (sentence: string): Refused => new Refused(400, 'bad_password', sentence)
