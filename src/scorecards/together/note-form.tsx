import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { together as words } from '../../ui/text/en/together.ts'
import { TALK_LIMIT } from './talk-limit.ts'

export interface NoteFormProps {
  readonly label: string
  readonly begun?: string
  readonly save?: string
  readonly cancel?: string
  readonly placeholder?: string
  /** Null, or a sentence that says why it was not saved. */
  readonly onSave: (body: string) => Promise<string | null>
  readonly onCancel: () => void
}

/** A sheet to write on; what was written stays until it is saved. */
export function NoteForm({ label, begun = '', save, cancel, placeholder, onSave, onCancel }: NoteFormProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const body = useSignal(begun)
  const problem = useSignal<string | null>(null)
  const saving = useSignal(false)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="note-form"
      onSubmit={async (event) => {
        event.preventDefault()
        if (body.value.trim() === '' || saving.value) return
        saving.value = true
        problem.value = await onSave(body.value.trim())
        saving.value = false
      }}
    >
      <label class="note-form__label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        dir="auto"
        maxLength={TALK_LIMIT}
        placeholder={placeholder}
        value={body.value}
        onInput={(event) => {
          body.value = event.currentTarget.value
        }}
      />
      {problem.value !== null && <Notice kind="problem">{problem.value}</Notice>}
      <p class="note-form__ways">
        <button type="submit" class="button button--plain" disabled={saving.value}>
          {save ?? words.save}
        </button>
        <Button kind="quiet" onClick={onCancel}>
          {cancel ?? words.cancel}
        </Button>
      </p>
    </form>
  )
}
