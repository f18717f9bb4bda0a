import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import type { ChangePerson, Person } from '../wire/people.ts'
import type { StepProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import { type Place, PlaceFields, placeOf } from './place-fields.tsx'
import './edit-person.css'

const words = peopleText.admin.person

/** Name, role and teams; and the way to what else can be done. */
export function EditPerson({ person, api, teams, onStep, onClose, onChanged }: StepProps) {
  const [name, setName] = useState(person.name)
  const [place, setPlace] = useState<Place>({
    role: person.role,
    teamId: person.team?.id ?? null,
    manages: person.manages.map(({ id }) => id),
  })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const change = async (body: ChangePerson, said: (name: string) => string): Promise<boolean> => {
    setProblem(null)
    setBusy(true)
    const answer = await api.send<Person>('PATCH', `/people/${person.id}`, body)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.message)
      return false
    }
    onChanged(answer.value, said(answer.value.name))
    onClose()
    return false
  }
  const onSend = async (): Promise<boolean> => {
    setTried(true)
    return name.trim() === '' || change({ name: name.trim(), ...placeOf(place) }, words.saved)
  }

  return (
    <>
      <Form onSend={onSend} send={words.save} busy={busy} problem={problem}>
        <Field
          label={words.name}
          maxlength={100}
          value={name}
          onValue={setName}
          problem={tried && name.trim() === '' ? words.empty : null}
        />
        <PlaceFields place={place} onPlace={setPlace} teams={teams ?? []} roleHint={words.roleHint} />
      </Form>
      <section class="person-more" aria-label={words.also}>
        <p class="field__hint">{words.signsIn[person.signsIn]}</p>
        <div class="form__ways">
          {person.active ? (
            <>
              <Button onClick={() => onStep('link')}>{words.link}</Button>
              <Button onClick={() => onStep('deactivate')}>{words.deactivate.act}</Button>
            </>
          ) : (
            <Button onClick={() => change({ active: true }, words.activate.done)}>{words.activate.act}</Button>
          )}
          <Button onClick={() => onStep('erase')}>{words.erase.act}</Button>
        </div>
      </section>
    </>
  )
}
