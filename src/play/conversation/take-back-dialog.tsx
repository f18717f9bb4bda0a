import type { SessionEvent } from '../../core/model/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { text } from '../../ui/text.ts'
import { decisionsOf } from './coach-cue.ts'

export interface TakeBackDialogProps {
  readonly open: boolean
  readonly events: () => readonly SessionEvent[]
  /** Of the story. */
  readonly language: string
  /** A decision, counted from 0; the dialog closes after it. */
  readonly onChoose: (decision: number) => void
  readonly onClosed: () => void
}

/** Asks to which decision to go back: the last one stands first. Choosing one is the confirmation. */
export function TakeBackDialog({ open, events, language, onChoose, onClosed }: TakeBackDialogProps) {
  const words = text.conversation.taken
  return (
    <Dialog open={open} title={words.title} onClose={onClosed}>
      <p>{words.lead}</p>
      {open && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ol class="coach__moments" role="list" reversed>
          {decisionsOf(events())
            .map(({ at, heard, text: said }, decision) => (
              <li key={at}>
                <button
                  type="button"
                  class="coach__moment"
                  onClick={(event) => {
                    onChoose(decision)
                    close(event)
                  }}
                >
                  <span lang={language}>{words.option(decision + 1, said)}</span>
                  {heard && (
                    <span class="coach__heard" lang={language}>
                      {words.heard(heard)}
                    </span>
                  )}
                </button>
              </li>
            ))
            .reverse()}
        </ol>
      )}
      <Button onClick={close}>{words.cancel}</Button>
    </Dialog>
  )
}

const close = ({ currentTarget }: { readonly currentTarget: Element }): void => currentTarget.closest('dialog')?.close()
