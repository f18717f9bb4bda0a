import { useState } from 'preact/hooks'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ChangePassword } from '../wire/account.ts'
import type { Api } from '../wire/call.ts'
import { PasswordFields, passwordProblems } from './password-fields.tsx'
import { peopleText } from './people-text.ts'

const words = peopleText.own.password
const EMPTY = { password: '', again: '' }

export function ChangePasswordForm({ api }: { readonly api: Api }) {
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [refused, setRefused] = useState<{ readonly code: string; readonly message: string } | null>(null)
  const says = (code: string): string | null => (refused?.code === code ? refused.message : null)

  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setRefused(null)
    setDone(false)
    if (current === '' || passwordProblems(typed)) return true
    setBusy(true)
    const body: ChangePassword = { current, password: typed.password }
    const answer = await api.send<void>('PUT', '/me/password', body)
    setBusy(false)
    if (!answer.ok) {
      setRefused(answer)
      return answer.code === 'wrong_password' || answer.code === 'bad_password'
    }
    setCurrent('')
    setTyped(EMPTY)
    setTried(false)
    setDone(true)
    return false
  }

  const whole = refused && refused.code !== 'wrong_password' && refused.code !== 'bad_password'
  return (
    <Form onSend={onSend} send={words.send} busy={busy} problem={whole ? refused.message : null}>
      {done && <Notice kind="info">{words.done}</Notice>}
      <Field
        label={words.current}
        type="password"
        autocomplete="current-password"
        value={current}
        onValue={setCurrent}
        problem={tried && current === '' ? words.empty : says('wrong_password')}
      />
      <PasswordFields
        labels={{ password: words.next, again: words.again }}
        typed={typed}
        onTyped={setTyped}
        tried={tried}
        problem={says('bad_password')}
      />
    </Form>
  )
}
