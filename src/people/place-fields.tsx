import { Select } from '../ui/forms/field.tsx'
import { text } from '../ui/text.ts'
import type { Role } from '../wire/account.ts'
import type { Team } from '../wire/people.ts'
import { peopleText } from './people-text.ts'
import './place-fields.css'

const words = peopleText.admin.person

/** Where somebody stands: role, team, and the teams they manage, by id. */
export interface Place {
  readonly role: Role
  readonly teamId: string | null
  readonly manages: readonly string[]
}

export interface PlaceFieldsProps {
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly teams: readonly Team[]
  readonly roleHint?: string
}

export function PlaceFields({ place, onPlace, teams, roleHint }: PlaceFieldsProps) {
  const { role, teamId, manages } = place
  const manage = (id: string, on: boolean) =>
    onPlace({ ...place, manages: on ? [...manages, id] : manages.filter((other) => other !== id) })
  return (
    <>
      <div class="form__pair">
        <Select
          label={words.role}
          value={role}
          hint={roleHint}
          options={Object.entries(text.common.roles)}
          onValue={(value) => onPlace({ ...place, role: value as Role })}
        />
        <Select
          label={words.team}
          value={teamId ?? ''}
          options={[['', words.noTeam], ...teams.map(({ id, name }) => [id, name] as const)]}
          onValue={(value) => onPlace({ ...place, teamId: value || null })}
        />
      </div>
      {role === 'manager' && (
        <fieldset class="place-teams">
          <legend>{words.manages}</legend>
          {teams.length === 0 && <p class="field__hint">{words.managesNone}</p>}
          <div class="place-teams__list">
            {teams.map(({ id, name }) => (
              <label key={id} class="place-teams__one">
                <input
                  type="checkbox"
                  checked={manages.includes(id)}
                  onChange={(event) => manage(id, event.currentTarget.checked)}
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

/** Only managers manage. */
export const placeOf = ({
  role,
  teamId,
  manages,
}: Place): { role: Role; teamId: string | null; manages: string[] } => ({
  role,
  teamId,
  manages: role === 'manager' ? [...manages] : [],
})
