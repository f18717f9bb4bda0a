import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { AccountState } from './account-state.ts'
import { peopleText } from './people-text.ts'

/** The page around it follows the account by itself. */
export function SignOutButton({ account }: { readonly account: AccountState }) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <Button onClick={() => account.signOut().then(setProblem)}>{peopleText.own.signOut}</Button>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </>
  )
}
