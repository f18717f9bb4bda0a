import { FileUp } from 'lucide'
import { Icon } from '../../ui/icon.tsx'
import type { DraftText } from '../drafts/draft.ts'
import { studioText } from '../studio-text.ts'
import { readFiles } from './read-files.ts'
import { useFileDrop } from './use-file-drop.ts'

const words = studioText.start

export interface DropFilesProps {
  readonly onText: (text: DraftText) => void
  readonly onProblem: (problem: string) => void
}

/** Brings a story in from files: dropped on the page, or chosen. */
export function DropFiles({ onText, onProblem }: DropFilesProps) {
  const take = async (files: readonly File[]) => {
    const read = await readFiles(files)
    if (read.ok) onText(read.text)
    else onProblem(read.problem)
  }
  const over = useFileDrop((files) => void take(files))
  return (
    <label class="drop" data-over={over}>
      <Icon node={FileUp} size="1.75em" />
      <span class="drop__title">{words.drop}</span>
      <span class="start__hint">{words.dropHint}</span>
      <input
        type="file"
        class="visually-hidden"
        multiple
        accept=".ink,.plays"
        onChange={({ currentTarget }) => {
          void take([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
