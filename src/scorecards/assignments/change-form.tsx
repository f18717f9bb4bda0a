import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { Form } from '../../ui/forms/form.tsx'
import type { Assignment, ChangeAssignment } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import { assignmentsText } from './assignments-text.ts'
import { endOfDay, fieldDay } from './due-day.ts'
import { LONGEST_TITLE } from './title-length.ts'

const words = assignmentsText

export interface ChangeFormProps {
  readonly api: Api
  readonly assignment: Assignment
  readonly onDone: (changed: boolean) => void
}

/** Another title or day; who is asked, and for what, stays. */
export function ChangeForm({ api, assignment, onDone }: ChangeFormProps) {
  const [title, setTitle] = useState(assignment.title)
  const [due, setDue] = useState(fieldDay(assignment.dueAt))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const dueAt = endOfDay(due)
  const wrong = {
    title: title.trim() === '' ? words.form.problems.title : null,
    due: dueAt === null ? words.form.problems.due : null,
  }
  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setProblem(null)
    if (wrong.title || wrong.due || dueAt === null) return true
    setBusy(true)
    const change: ChangeAssignment = { title: title.trim(), dueAt }
    const answer = await api.send<Assignment>('PATCH', `/assignments/${encodeURIComponent(assignment.id)}`, change)
    setBusy(false)
    if (answer.ok) onDone(true)
    else setProblem(answer.message)
    return false
  }
  return (
    <Form
      {...{ onSend, busy, problem }}
      send={words.change.save}
      beside={
        <Button kind="quiet" onClick={() => onDone(false)}>
          {words.change.cancel}
        </Button>
      }
    >
      <Field
        label={words.form.name}
        value={title}
        maxlength={LONGEST_TITLE}
        onValue={setTitle}
        problem={tried ? wrong.title : null}
      />
      <Field
        type="date"
        label={words.form.due}
        hint={words.form.dueHint}
        value={due}
        onValue={setDue}
        problem={tried ? wrong.due : null}
      />
    </Form>
  )
}
