import type { Api } from '../wire/call.ts'
import type { Person, Team } from '../wire/people.ts'
import type { SignedInPerson } from './account-state.ts'

/** What every part of the people page has. */
export interface PartProps {
  readonly api: Api
  readonly me: SignedInPerson
  /** Those within reach, by name; null until they are there. */
  readonly teams: readonly Team[] | null
  readonly onTeamsChanged: () => void
}

/** Whom the dialog about one person is about, and what comes of it. */
export interface PersonDialogProps extends Pick<PartProps, 'api' | 'me' | 'teams'> {
  /** Null: closed. */
  readonly person: Person | null
  readonly onClose: () => void
  /** With what to say about it. */
  readonly onChanged: (person: Person, sentence: string) => void
}

export type PersonStep = 'edit' | 'link' | 'deactivate' | 'erase'

/** What a step of that dialog has. */
export interface StepProps extends Omit<PersonDialogProps, 'person'> {
  readonly person: Person
  readonly onStep: (step: PersonStep) => void
}
