import { history, isolateHistory } from '@codemirror/commands'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { MOST_STEPS, type Way } from './text-history.ts'

export interface DocumentHistory {
  /** Whether what is written now must not be undone together with what was written before. */
  readonly apart: () => boolean
  readonly step: (way: Way) => boolean
}

/** The history of one document, and undo and redo of the whole story in place of CodeMirror's own, which know of one document only. */
export const documentHistory = ({ apart, step }: DocumentHistory): Extension => [
  // As deep as the order of steps, which counts on it.
  history({ newGroupDelay: 400, minDepth: MOST_STEPS }),
  EditorState.transactionExtender.of(({ docChanged }) =>
    docChanged && apart() ? { annotations: isolateHistory.of('before') } : null,
  ),
  Prec.highest([
    keymap.of([
      { key: 'Mod-z', run: () => step('undo') || true, preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => step('redo') || true, preventDefault: true },
      { linux: 'Ctrl-Shift-z', run: () => step('redo') || true, preventDefault: true },
    ]),
    // What the browser's own menu asks for.
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        const way = ({ historyUndo: 'undo', historyRedo: 'redo' } as const)[event.inputType]
        if (!way) return false
        event.preventDefault()
        step(way)
        return true
      },
    }),
  ]),
]
