import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import type { Api } from '../wire/call.ts'
import type { Team, TeamName } from '../wire/people.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.teams

export interface TeamDialogProps {
  /** Null: closed. */
  readonly team: Team | null
  readonly step: 'rename' | 'remove'
  readonly api: Api
  readonly onClose: () => void
  readonly onChanged: (sentence: string) => void
}

export function TeamDialog({ team, step, ...rest }: TeamDialogProps) {
  const title = team ? (step === 'rename' ? words.renameOf(team.name) : words.removeOf(team.name)) : ''
  return (
    <Dialog open={team !== null} title={title} onClose={rest.onClose}>
      {team && (step === 'rename' ? <Renaming team={team} {...rest} /> : <Removing team={team} {...rest} />)}
    </Dialog>
  )
}

type StepProps = Omit<TeamDialogProps, 'team' | 'step'> & { readonly team: Team }

function Renaming({ team, api, onClose, onChanged }: StepProps) {
  const [name, setName] = useState(team.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onSend = async (): Promise<boolean> => {
    setProblem(name.trim() === '' ? words.empty : null)
    if (name.trim() === '') return true
    setBusy(true)
    const answer = await api.send<Team>('PATCH', `/teams/${team.id}`, { name: name.trim() } satisfies TeamName)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.message)
      return true
    }
    onChanged(words.renamed(answer.value.name))
    onClose()
    return false
  }
  return (
    <Form onSend={onSend} send={words.save} busy={busy} problem={null}>
      <Field label={words.name} maxlength={100} value={name} onValue={setName} problem={problem} />
    </Form>
  )
}

function Removing({ team, api, onClose, onChanged }: StepProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onSend = async (): Promise<boolean> => {
    setProblem(null)
    setBusy(true)
    const answer = await api.send<void>('DELETE', `/teams/${team.id}`)
    setBusy(false)
    if (answer.ok) {
      onChanged(words.removed(team.name))
      onClose()
    } else setProblem(answer.message)
    return false
  }
  const back = (
    <Button kind="quiet" onClick={onClose}>
      {peopleText.cancel}
    </Button>
  )
  return (
    <Form onSend={onSend} send={words.remove} busy={busy} problem={problem} beside={back}>
      <p>{words.removeWhat(team.name)}</p>
    </Form>
  )
}
