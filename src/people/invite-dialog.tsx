import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Select } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import type { MakeInvite, NewInvite, Team } from '../wire/people.ts'
import { LinkShown } from './link-shown.tsx'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import { type Place, PlaceFields, placeOf } from './place-fields.tsx'

const words = peopleText.admin.invite

export interface InviteDialogProps extends Pick<PartProps, 'api' | 'me' | 'teams'> {
  readonly open: boolean
  /** The team that is looked at; empty: none. */
  readonly team: string
  readonly onClose: () => void
}

/** Makes a link by which somebody joins. Managers invite trainees into teams of their own. */
export function InviteDialog({ open, onClose, ...rest }: InviteDialogProps) {
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <Inviting {...rest} onClose={onClose} />
    </Dialog>
  )
}

function Inviting({ api, me, teams, team, onClose }: Omit<InviteDialogProps, 'open'>) {
  const isAdmin = me.role === 'admin'
  const mine: readonly Pick<Team, 'id' | 'name'>[] = isAdmin ? (teams ?? []) : me.manages
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [place, setPlace] = useState<Place>({
    role: 'trainee',
    teamId: team || (isAdmin ? null : (mine[0]?.id ?? null)),
    manages: [],
  })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ readonly code: string; readonly message: string } | null>(null)
  const [made, setMade] = useState<NewInvite | null>(null)
  const ofField = refused !== null && ['bad_email', 'email_taken', 'bad_name'].includes(refused.code)

  const onSend = async (): Promise<boolean> => {
    setRefused(null)
    setBusy(true)
    const body: MakeInvite = {
      kind: 'join',
      ...placeOf(place),
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
    }
    const answer = await api.send<NewInvite>('POST', '/invites', body)
    setBusy(false)
    if (answer.ok) setMade(answer.value)
    else setRefused(answer)
    return !answer.ok
  }

  if (made) {
    return (
      <div class="form">
        <LinkShown link={made.link} sentence={words.made} />
        <div class="form__ways">
          <Button
            onClick={() => {
              setMade(null)
              setName('')
              setEmail('')
            }}
          >
            {words.more}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {peopleText.admin.link.done}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <Form onSend={onSend} send={words.send} busy={busy} problem={refused && !ofField ? refused.message : null}>
      <p>{words.lead}</p>
      {isAdmin ? (
        <PlaceFields place={place} onPlace={setPlace} teams={teams ?? []} />
      ) : (
        <Select
          label={peopleText.admin.person.team}
          value={place.teamId ?? ''}
          options={mine.map(({ id, name: called }) => [id, called] as const)}
          onValue={(teamId) => setPlace({ ...place, teamId })}
        />
      )}
      <div class="form__pair">
        <Field
          label={words.name}
          maxlength={100}
          value={name}
          onValue={setName}
          problem={refused?.code === 'bad_name' ? refused.message : null}
        />
        <Field
          label={words.email}
          type="email"
          maxlength={254}
          value={email}
          onValue={setEmail}
          problem={refused && ['bad_email', 'email_taken'].includes(refused.code) ? refused.message : null}
        />
      </div>
    </Form>
  )
}
