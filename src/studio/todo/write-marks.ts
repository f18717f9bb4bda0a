import type { Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { WRITE_MARK } from './marks.ts'

const NOTE = Decoration.line({ class: 'cm-write-mark' })

/** Notes on the lines that are seen. */
function notesOf({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      if (WRITE_MARK.test(line.text)) found.push(NOTE.range(line.from))
      if (line.to >= to || line.number === state.doc.lines) break
    }
  }
  return Decoration.set(found, true)
}

const notes = ViewPlugin.fromClass(
  class {
    marks: DecorationSet
    constructor(view: EditorView) {
      this.marks = notesOf(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.marks = notesOf(update.view)
    }
  },
  { decorations: ({ marks }) => marks },
)

export interface MarkKeys {
  /** Goes to the next mark; false: there is none. */
  readonly next: () => boolean
  /** Takes the mark at the cursor away; false: there is none. */
  readonly written: () => boolean
}

/** Marks look like notes on the page. F9 goes to the next one, Ctrl+. (Cmd+.) takes the one at the cursor away. */
export const writeMarks = ({ next, written }: MarkKeys): Extension => [
  notes,
  keymap.of([
    { key: 'F9', run: next },
    { key: 'Mod-.', run: written },
  ]),
  EditorView.theme({
    '.cm-line.cm-write-mark': { background: 'var(--lamp)', boxShadow: 'inset 4px 0 0 var(--ink)' },
    '.cm-write-mark .ink-comment': { color: 'var(--ink)', fontWeight: '600', fontStyle: 'normal' },
  }),
]
