import { useSignal } from '@preact/signals'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { together as words } from '../../ui/text/en/together.ts'
import type { Note } from '../../wire/talks.ts'
import { dayAndTime } from '../shared/days.ts'
import { NoteForm } from './note-form.tsx'
import type { TalkState } from './talk-state.ts'
import './together.css'

export interface NoteListProps {
  readonly state: TalkState
  /** Who reads: only one's own notes can be taken back. */
  readonly reader: string
  /** Index of a decision; null: what is about the whole conversation. */
  readonly decision: number | null
}

/** What has been written about one decision, and a place to write more. */
export function NoteList({ state, reader, decision }: NoteListProps) {
  const writing = useSignal(false)
  const said = useSignal('')
  const talk = state.talk.value
  if (!talk) return null
  const notes = talk.notes.filter((note) => note.decision === decision)
  const title = decision === null ? words.allNotes : words.notes(decision + 1)
  // Under a decision there are parts above it; under the strategy there are none.
  const Title = decision === null ? 'h3' : 'h4'
  return (
    <section class="notes" aria-label={title}>
      {(notes.length > 0 || decision === null) && <Title class="notes__title">{title}</Title>}
      {notes.length > 0 && (
        <ol class="notes__list">
          {notes.map((note) => (
            <OneNote key={note.id} note={note} own={note.author.id === reader} onTakeBack={() => takeBack(note.id)} />
          ))}
        </ol>
      )}
      {writing.value ? (
        <NoteForm
          label={words.label}
          onSave={async (body) => {
            const saved = await state.addNote({ decision, body })
            if (saved) close(words.saved)
            return saved ? null : (state.problem.value ?? '')
          }}
          onCancel={() => close('')}
        />
      ) : (
        <Button
          kind="quiet"
          onClick={open}
          aria-label={decision === null ? words.writeAll : words.writeAt(decision + 1)}
        >
          {words.write}
        </Button>
      )}
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      {!writing.value && state.problem.value && said.value === '!' && (
        <Notice kind="problem">{state.problem.value}</Notice>
      )}
    </section>
  )

  function open(): void {
    writing.value = true
    said.value = ''
  }

  function close(saying: string): void {
    writing.value = false
    said.value = saying
  }

  async function takeBack(id: string): Promise<void> {
    said.value = (await state.removeNote(id)) ? words.gone : '!'
  }
}

interface OneNoteProps {
  readonly note: Note
  readonly own: boolean
  readonly onTakeBack: () => void
}

function OneNote({ note: { author, body, createdAt }, own, onTakeBack }: OneNoteProps) {
  const when = dayAndTime(createdAt)
  return (
    <li class="note">
      <p class="note__body" dir="auto">
        {body}
      </p>
      <p class="note__by">
        <bdi>{words.by(author.name, when)}</bdi>
        {own && (
          <Button kind="quiet" onClick={onTakeBack} aria-label={words.takeBackOf(when)}>
            {words.takeBack}
          </Button>
        )}
      </p>
    </li>
  )
}
