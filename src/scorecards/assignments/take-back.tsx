import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/forms/form.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Assignment } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import { assignmentsText } from './assignments-text.ts'

const words = assignmentsText.takeBack

export interface TakeBackProps {
  readonly api: Api
  readonly assignment: Assignment
  readonly onKeep: () => void
}

/** Says what taking back does before it does it. */
export function TakeBack({ api, assignment: { id, title, progress }, onKeep }: TakeBackProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onSend = async (): Promise<boolean> => {
    setBusy(true)
    const answer = await api.send<void>('DELETE', `/assignments/${encodeURIComponent(id)}`)
    setBusy(false)
    if (answer.ok) location.hash = formatRoute({ page: 'assignments' })
    else setProblem(answer.message)
    return false
  }
  return (
    <Form
      {...{ onSend, busy, problem }}
      send={words.confirm}
      beside={
        <Button kind="quiet" onClick={onKeep}>
          {words.cancel}
        </Button>
      }
    >
      <p>{words.what(title, progress.length)}</p>
    </Form>
  )
}
