import { useState } from 'preact/hooks'
import { Dialog } from '../ui/dialog.tsx'
import { DeactivatePerson } from './deactivate-person.tsx'
import { EditPerson } from './edit-person.tsx'
import { ErasePerson } from './erase-person.tsx'
import { PasswordLink } from './password-link.tsx'
import type { PersonDialogProps, PersonStep } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.person

const STEPS = { edit: EditPerson, link: PasswordLink, deactivate: DeactivatePerson, erase: ErasePerson } as const
const TITLES: Readonly<Record<PersonStep, (name: string) => string>> = {
  edit: words.title,
  link: words.title,
  deactivate: words.deactivate.title,
  erase: words.erase.title,
}

/** Everything that can be done about one person, a step at a time. */
export function PersonDialog({ person, ...rest }: PersonDialogProps) {
  const [step, setStep] = useState<PersonStep>(rest.me.role === 'admin' ? 'edit' : 'link')
  const Shown = STEPS[step]
  return (
    <Dialog open={person !== null} title={person ? TITLES[step](person.name) : ''} onClose={rest.onClose}>
      {person && <Shown person={person} onStep={setStep} {...rest} />}
    </Dialog>
  )
}
