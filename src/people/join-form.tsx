import { useState } from 'preact/hooks'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import { formatRoute } from '../ui/route.ts'
import { text } from '../ui/text.ts'
import type { Join, LinkSeen, Me } from '../wire/account.ts'
import { type AccountState, personOf } from './account-state.ts'
import { PasswordFields, passwordProblems } from './password-fields.tsx'
import { peopleText } from './people-text.ts'

const words = peopleText.join

export interface JoinFormProps {
  readonly token: string
  readonly seen: LinkSeen
  readonly account: AccountState
}

const until = new Intl.DateTimeFormat(text.language, { dateStyle: 'full', timeStyle: 'short' })
const list = new Intl.ListFormat(text.language)

export function JoinForm({ token, seen, account }: JoinFormProps) {
  const asksWho = seen.kind !== 'new_password'
  const [name, setName] = useState(seen.name)
  const [email, setEmail] = useState(seen.email ?? '')
  const [typed, setTyped] = useState({ password: '', again: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ readonly code: string; readonly message: string } | null>(null)
  const person = personOf(account.now.value)

  const badName = asksWho && name.trim() === ''
  const badEmail = asksWho && !seen.email && !/^\S+@\S+\.\S+$/.test(email.trim())
  const says = (codes: readonly string[]): string | null =>
    refused && codes.includes(refused.code) ? refused.message : null
  const byField = ['bad_name', 'bad_email', 'email_taken', 'bad_password']

  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setRefused(null)
    if (badName || badEmail || passwordProblems(typed)) return true
    setBusy(true)
    const who = asksWho ? { name: name.trim(), ...(seen.email ? {} : { email: email.trim() }) } : {}
    const answer = await account.api.send<Me>('POST', '/join', {
      token,
      password: typed.password,
      ...who,
    } satisfies Join)
    setBusy(false)
    if (!answer.ok) {
      setRefused(answer)
      return byField.includes(answer.code)
    }
    // The link is used up: going back must not lead to it.
    location.replace(formatRoute({ page: seen.kind === 'first_admin' ? 'people' : 'home' }))
    await account.ask()
    return false
  }

  return (
    <Form
      onSend={onSend}
      send={words.send[seen.kind]}
      busy={busy}
      problem={refused && !byField.includes(refused.code) ? refused.message : null}
    >
      {seen.kind === 'join' && (
        <p>
          {words.as(text.common.roles[seen.role].toLowerCase(), seen.team?.name ?? null)}{' '}
          {seen.manages.length > 0 && words.manages(list.format(seen.manages.map((team) => team.name)))}
        </p>
      )}
      {person && <p>{words.otherPerson(person.name)}</p>}
      {asksWho && (
        <>
          <Field
            label={words.name}
            name="name"
            autocomplete="name"
            maxlength={100}
            value={name}
            onValue={setName}
            hint={words.nameHint}
            problem={tried && badName ? words.problems.name : says(['bad_name'])}
          />
          <Field
            label={words.email}
            type="email"
            name="email"
            autocomplete="username"
            maxlength={254}
            readonly={seen.email !== null}
            value={email}
            onValue={setEmail}
            hint={seen.email ? words.emailFixed : undefined}
            problem={tried && badEmail ? words.problems.email : says(['bad_email', 'email_taken'])}
          />
        </>
      )}
      <PasswordFields labels={words} typed={typed} onTyped={setTyped} tried={tried} problem={says(['bad_password'])} />
      <p class="field__hint">{words.until(until.format(seen.expiresAt))}</p>
    </Form>
  )
}
