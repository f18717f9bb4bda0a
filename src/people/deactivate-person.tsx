import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/forms/form.tsx'
import type { ChangePerson, Person } from '../wire/people.ts'
import type { StepProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.person

/** Says what deactivating does before it does it. */
export function DeactivatePerson({ person, api, onStep, onClose, onChanged }: StepProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onSend = async (): Promise<boolean> => {
    setProblem(null)
    setBusy(true)
    const answer = await api.send<Person>('PATCH', `/people/${person.id}`, { active: false } satisfies ChangePerson)
    setBusy(false)
    if (answer.ok) {
      onChanged(answer.value, words.deactivate.done(person.name))
      onClose()
    } else setProblem(answer.message)
    return false
  }
  return (
    <Form
      onSend={onSend}
      send={words.deactivate.confirm}
      busy={busy}
      problem={problem}
      beside={
        <Button kind="quiet" onClick={() => onStep('edit')}>
          {words.back}
        </Button>
      }
    >
      <p>{words.deactivate.what}</p>
    </Form>
  )
}
