import { useState } from 'preact/hooks'
import { useArrival } from '../ui/arrival.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatRoute } from '../ui/route.ts'
import type { Me, OpenIdReason, SignIn } from '../wire/account.ts'
import { type AccountState, personOf } from './account-state.ts'
import { Entrance } from './entrance.tsx'
import { peopleText } from './people-text.ts'
import { SignOutButton } from './sign-out-button.tsx'

const words = peopleText.signIn

export interface SignInProps {
  readonly account: AccountState
  /** `page`: what stands at this address needs an account; `closed`: all of this server does; `asked`: neither. */
  readonly why: 'page' | 'closed' | 'asked'
  /** Why signing in elsewhere came to nothing. */
  readonly problem?: string | undefined
}

export function SignInPage({ account, why, problem }: SignInProps) {
  useArrival(words.title)
  const now = account.now.value
  const person = personOf(now)
  if (now.kind === 'no_server') {
    return (
      <Entrance title={words.title} face="smile">
        <p>{words.noServer}</p>
        <ButtonLink href="#/" kind="primary">
          {words.without}
        </ButtonLink>
      </Entrance>
    )
  }
  if (person) {
    return (
      <Entrance title={words.title} face="smile">
        <p>{words.already(person.name)}</p>
        <ButtonLink href="#/" kind="primary">
          {peopleText.toStories}
        </ButtonLink>
        <SignOutButton account={account} />
      </Entrance>
    )
  }
  const openId = now.kind === 'known' ? now.openId : null
  return (
    <Entrance title={words.title} lead={words[why]} face="serious">
      {problem && <Notice kind="problem">{reasonOf(problem)}</Notice>}
      {openId && (
        <>
          <ButtonLink href={`.${openId}?to=${encodeURIComponent(here(why))}`} kind="primary">
            {words.company}
          </ButtonLink>
          <p class="entrance__or">{words.or}</p>
        </>
      )}
      <PasswordForm account={account} leaves={why === 'asked'} />
      <div class="entrance__more">
        <p>{words.noAccount}</p>
        <p>{words.forgotten}</p>
        {now.kind === 'known' && now.openPlay && (
          <p>
            <a href={formatRoute({ page: 'home' })}>{words.without}</a>
          </p>
        )}
      </div>
    </Entrance>
  )
}

const PROBLEMS: Readonly<Record<OpenIdReason, string>> = words.problems

const reasonOf = (problem: string): string =>
  Object.hasOwn(PROBLEMS, problem) ? PROBLEMS[problem as OpenIdReason] : words.unknownProblem

/** Where to come back to: the page that asked for it, or the waiting room. */
const here = (why: SignInProps['why']): string => (why === 'asked' ? '/' : location.hash.replace(/^#/, '') || '/')

interface PasswordFormProps {
  readonly account: AccountState
  /** For the waiting room; otherwise the page at this address follows. */
  readonly leaves: boolean
}

function PasswordForm({ account, leaves }: PasswordFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const noEmail = email.trim() === ''
  const noPassword = password === ''

  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setRefusal(null)
    if (noEmail || noPassword) return true
    setBusy(true)
    const answer = await account.api.send<Me>('POST', '/sign-in', { email: email.trim(), password } satisfies SignIn)
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.message)
      return false
    }
    if (leaves) location.hash = formatRoute({ page: 'home' })
    await account.ask()
    return false
  }

  return (
    <Form onSend={onSend} send={words.send} busy={busy} problem={refusal}>
      <Field
        label={words.email}
        type="email"
        name="email"
        autocomplete="username"
        value={email}
        onValue={setEmail}
        problem={tried && noEmail ? words.empty.email : null}
      />
      <Field
        label={words.password}
        type="password"
        name="password"
        autocomplete="current-password"
        value={password}
        onValue={setPassword}
        problem={tried && noPassword ? words.empty.password : null}
      />
    </Form>
  )
}
