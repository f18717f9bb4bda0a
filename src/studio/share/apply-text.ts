import { isolateHistory } from '@codemirror/commands'
import { type DraftText, PLAYS_FILE } from '../drafts/draft.ts'
import { textOf } from '../editor/documents.ts'
import type { TextEditor } from '../editor/text-editor.ts'
import { changesBetween } from './merge-texts.ts'

/** Makes a text the one in the editor: one step to undo, called `what`, and whoever writes there keeps their place. */
export function applyText(editor: TextEditor, { files, plays }: DraftText, what: string): void {
  const documents: Record<string, string> = { ...files, [PLAYS_FILE]: plays }
  editor.together(what, () => {
    for (const [name, after] of Object.entries(documents)) {
      if (!editor.names().includes(name)) continue
      editor.dispatch(name, (state) => ({
        changes: [...changesBetween(textOf(state.doc), after)],
        annotations: isolateHistory.of('full'),
        userEvent: 'input.merge',
      }))
    }
    // Files that came or went.
    editor.replace(documents)
  })
}
