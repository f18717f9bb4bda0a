import { FilePlus, PencilLine, X } from 'lucide'
import { useState } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import { studioText } from '../studio-text.ts'
import { isFixed } from '../workbench/story-documents.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { FileNameDialog } from './file-name-dialog.tsx'

const words = studioText.editor

/** Which file of the story is in the editor; files are added, renamed and removed here too. */
export function DocumentTabs({ workbench }: { readonly workbench: Workbench }) {
  const [asking, setAsking] = useState<'add' | 'rename' | null>(null)
  const here = workbench.document.value
  return (
    <>
      <nav class="documents" aria-label={words.documents}>
        {workbench.documents.value.map((name) => (
          <button
            key={name}
            type="button"
            class="documents__one"
            aria-current={name === here}
            onClick={() => workbench.open(name)}
          >
            {name}
          </button>
        ))}
        {!isFixed(here) && (
          <>
            <Act icon={PencilLine} label={words.renameFile(here)} onClick={() => setAsking('rename')} />
            <Act icon={X} label={words.removeFile(here)} onClick={() => workbench.removeFile(here)} />
          </>
        )}
        <Act icon={FilePlus} label={words.addFile} onClick={() => setAsking('add')} />
      </nav>
      {asking && (
        <FileNameDialog
          own={asking === 'rename' ? here : null}
          taken={workbench.documents.value}
          onName={(name) => {
            if (asking === 'add') workbench.addFile(name)
            else if (name !== here) workbench.renameFile(here, name)
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

interface ActProps {
  readonly icon: Parameters<typeof Icon>[0]['node']
  readonly label: string
  readonly onClick: () => void
}

const Act = ({ icon, label, onClick }: ActProps) => (
  <button type="button" class="documents__act" aria-label={label} title={label} onClick={onClick}>
    <Icon node={icon} size="1.1em" />
  </button>
)
