import type { JSX } from 'preact'
import { LazyPage, Waiting } from '../ui/lazy-page.tsx'
import type { AccountState, SignedInPerson } from './account-state.ts'
import type { SignInProps } from './sign-in-page.tsx'

const signIn = () => import('./sign-in-page.tsx')
const notShown = () => import('./not-shown-page.tsx')

export interface SignedInProps {
  readonly account: AccountState
  /** Who may see it; undefined: everybody who is signed in. */
  readonly roles: readonly SignedInPerson['role'][] | undefined
  readonly show: (me: SignedInPerson) => JSX.Element
}

/** A page for people who are signed in; for others, in its place, the way to it or why there is none. */
export function SignedIn({ account, roles, show }: SignedInProps) {
  const now = account.now.value
  if (now.kind === 'asking') return <Waiting />
  if (now.kind === 'no_server') {
    return <LazyPage load={notShown} show={({ NotShownPage }) => <NotShownPage why="no_server" />} />
  }
  if (!now.person) return <SignInHere account={account} why="page" />
  if (roles && !roles.includes(now.person.role)) {
    return <LazyPage load={notShown} show={({ NotShownPage }) => <NotShownPage why="role" />} />
  }
  return show(now.person)
}

/** Afterwards the page at this address is there. */
export function SignInHere({ account, why, problem }: SignInProps) {
  return (
    <LazyPage load={signIn} show={({ SignInPage }) => <SignInPage account={account} why={why} problem={problem} />} />
  )
}
