import { useState } from 'preact/hooks'
import { Dialog } from '../ui/dialog.tsx'
import type { Person } from '../wire/people.ts'
import { DeactivatePerson } from './deactivate-person.tsx'
import { EditPerson } from './edit-person.tsx'
import { ErasePerson } from './erase-person.tsx'
import { PasswordLink } from './password-link.tsx'
import type { PartProps } from './people-page.tsx'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.person

export interface PersonDialogProps extends Pick<PartProps, 'api' | 'me' | 'teams'> {
  /** Null: closed. */
  readonly person: Person | null
  readonly onClose: () => void
  /** With what to say about it. */
  readonly onChanged: (person: Person, sentence: string) => void
}

/** What a step of the dialog has. */
export interface StepProps extends Omit<PersonDialogProps, 'person'> {
  readonly person: Person
  readonly onStep: (step: Step) => void
}

type Step = 'edit' | 'link' | 'deactivate' | 'erase'

const STEPS = { edit: EditPerson, link: PasswordLink, deactivate: DeactivatePerson, erase: ErasePerson } as const
const TITLES: Readonly<Record<Step, (name: string) => string>> = {
  edit: words.title,
  link: words.title,
  deactivate: words.deactivate.title,
  erase: words.erase.title,
}

/** Everything that can be done about one person, a step at a time. */
export function PersonDialog({ person, ...rest }: PersonDialogProps) {
  const [step, setStep] = useState<Step>(rest.me.role === 'admin' ? 'edit' : 'link')
  const Shown = STEPS[step]
  return (
    <Dialog open={person !== null} title={person ? TITLES[step](person.name) : ''} onClose={rest.onClose}>
      {person && <Shown person={person} onStep={setStep} {...rest} />}
    </Dialog>
  )
}
