import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import type { ErasePerson as Erasing, Person } from '../wire/people.ts'
import type { StepProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.person.erase

/** What cannot be taken back asks for the name to be written. */
export function ErasePerson({ person, api, onStep, onClose, onChanged }: StepProps) {
  const [keep, setKeep] = useState<Erasing['keep']>('pseudonym')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const differs = typed.trim() !== person.name.trim()

  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setProblem(null)
    if (differs) return true
    setBusy(true)
    const answer = await api.send<void>('POST', `/people/${person.id}/erase`, { keep } satisfies Erasing)
    // The made-up name is the server's.
    const after = answer.ok ? await api.get<Person>(`/people/${person.id}`) : answer
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.message)
      return false
    }
    const gone: Person = { ...person, email: null, active: false, erased: true }
    onChanged(after.ok && after.value ? after.value : gone, words.done(person.name))
    onClose()
    return false
  }

  return (
    <Form
      onSend={onSend}
      send={words.confirm}
      busy={busy}
      problem={problem}
      beside={
        <Button kind="quiet" onClick={() => onStep('edit')}>
          {peopleText.admin.person.back}
        </Button>
      }
    >
      <p>{words.lead}</p>
      <Choices legend={words.keep} options={words.kinds} value={keep} onChoose={setKeep} hint={words.hints[keep]} />
      <Field
        label={words.type(person.name)}
        autocomplete="off"
        value={typed}
        onValue={setTyped}
        problem={tried && differs ? words.differs(person.name) : null}
      />
    </Form>
  )
}
