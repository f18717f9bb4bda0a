import { type ReadonlySignal, signal } from '@preact/signals'
import { arriveAnew } from '../ui/arrival.ts'
import type { Me } from '../wire/account.ts'
import type { Answer, Api } from '../wire/call.ts'

/** Who sits at this browser, as far as it is known. `no_server`: the pages came from a plain file server, or it is gone. */
export type Account = { readonly kind: 'asking' } | { readonly kind: 'no_server' } | ({ readonly kind: 'known' } & Me)

export type SignedInPerson = NonNullable<Me['person']>

export interface AccountState {
  readonly now: ReadonlySignal<Account>
  /** For all calls of the pages: notices when a session has ended behind their back. */
  readonly api: Api
  /** Asks once more, as after signing in or out. */
  ask(): Promise<void>
  /** Null, or a sentence that says why it did not work. */
  signOut(): Promise<string | null>
}

/** Starts to ask at once, and lets nobody wait for it. */
export const openAccount = (plain: Api): AccountState => {
  const now = signal<Account>({ kind: 'asking' })

  const ask = async (): Promise<void> => {
    const answer = await plain.get<Me>('/me')
    const before = now.value
    // A server that falters for a moment has not signed anybody out.
    if (!answer.ok && before.kind === 'known') return
    const account: Account = answer.ok && answer.value ? { kind: 'known', ...answer.value } : { kind: 'no_server' }
    // Another page takes the place of the one that was open at this address.
    if (before.kind !== 'asking' && personOf(before)?.id !== personOf(account)?.id) arriveAnew()
    now.value = account
  }

  const watched = async <T>(calling: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await calling
    if (!answer.ok && answer.code === 'not_signed_in' && personOf(now.value)) await ask()
    return answer
  }

  ask()
  return {
    now,
    api: {
      get: (path) => watched(plain.get(path)),
      send: (method, path, body, leaving) => watched(plain.send(method, path, body, leaving)),
    },
    ask,
    signOut: async () => {
      const answer = await plain.send('POST', '/sign-out')
      await ask()
      return answer.ok || answer.status === 401 ? null : answer.message
    },
  }
}

export const personOf = (account: Account): SignedInPerson | null => (account.kind === 'known' ? account.person : null)

/** Nobody plays here without an account. */
export const isClosed = (account: Account): boolean =>
  account.kind === 'known' && account.person === null && !account.openPlay
