import { useState } from 'preact/hooks'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { studioText } from '../studio-text.ts'
import { fileNameOf, nameProblem } from '../workbench/story-documents.ts'

const words = studioText.editor

export interface FileNameDialogProps {
  /** The name that it has; null: it is a new file. */
  readonly own: string | null
  readonly taken: readonly string[]
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks how a file is to be called. */
export function FileNameDialog({ own, taken, onName, onClose }: FileNameDialogProps) {
  const [written, setWritten] = useState(own ?? '')
  const [told, setTold] = useState(false)
  const name = fileNameOf(written)
  const problem = nameProblem(name, taken, own ?? undefined)
  return (
    <Dialog open title={own === null ? words.addFile : words.renameFile(own)} onClose={onClose}>
      <form
        class="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          setTold(true)
          if (problem !== null) return
          onName(name)
          onClose()
        }}
      >
        <Field
          autofocus
          label={words.fileName}
          value={written}
          maxlength={90}
          onValue={setWritten}
          hint={words.fileHint}
          problem={told && problem !== null ? words.fileProblems[problem] : null}
        />
        <div class="start-form__ways">
          <button type="submit" class="button button--primary">
            {own === null ? words.add : words.rename}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
