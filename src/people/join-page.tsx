import { useCallback, useEffect, useState } from 'preact/hooks'
import { useArrival } from '../ui/arrival.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Waiting } from '../ui/lazy-page.tsx'
import { formatRoute } from '../ui/route.ts'
import type { LinkSeen, LookAtLink } from '../wire/account.ts'
import type { Answer } from '../wire/call.ts'
import type { AccountState } from './account-state.ts'
import { Entrance } from './entrance.tsx'
import { JoinForm } from './join-form.tsx'
import { peopleText } from './people-text.ts'

const words = peopleText.join

export interface JoinPageProps {
  readonly token: string
  readonly account: AccountState
}

/** Behind a link: what it is for, and the form that uses it up. */
export function JoinPage({ token, account }: JoinPageProps) {
  const [answer, setAnswer] = useState<Answer<LinkSeen> | null>(null)
  const { api } = account
  const look = useCallback(() => {
    setAnswer(null)
    api.send<LinkSeen>('POST', '/join/look', { token } satisfies LookAtLink).then(setAnswer)
  }, [token, api])
  useEffect(look, [look])
  if (answer === null) return <Waiting />
  if (answer.ok) return <LinkOpen token={token} seen={answer.value} account={account} />
  return answer.code === 'unreachable' || answer.status >= 500 || answer.status === 429 ? (
    <Failed sentence={answer.message} onAgain={look} />
  ) : (
    <LinkOver />
  )
}

interface LinkOpenProps extends JoinPageProps {
  readonly seen: LinkSeen
}

function LinkOpen({ token, seen, account }: LinkOpenProps) {
  const title = words.titles[seen.kind]
  useArrival(title)
  return (
    <Entrance title={title} lead={words.leads[seen.kind]} face={seen.kind === 'new_password' ? 'cheeky' : 'smile'}>
      <JoinForm token={token} seen={seen} account={account} />
    </Entrance>
  )
}

function LinkOver() {
  useArrival(words.over.title)
  return (
    <Entrance title={words.over.title} face="suspicious">
      <p>{words.over.sentence}</p>
      <ButtonLink href={formatRoute({ page: 'sign-in' })} kind="primary">
        {words.over.signIn}
      </ButtonLink>
    </Entrance>
  )
}

function Failed({ sentence, onAgain }: { readonly sentence: string; readonly onAgain: () => void }) {
  useArrival(words.failed.title)
  return (
    <Entrance title={words.failed.title} face="concerned">
      <p>{sentence}</p>
      <Button kind="primary" onClick={onAgain}>
        {words.failed.again}
      </Button>
    </Entrance>
  )
}
