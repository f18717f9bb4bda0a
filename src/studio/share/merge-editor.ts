import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import {
  getChunks,
  getOriginalDoc,
  goToNextChunk,
  goToPreviousChunk,
  MergeView,
  unifiedMergeView,
} from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { editorTheme } from '../editor/editor-theme.ts'
import { inkLanguage } from '../editor/ink-language.ts'

export interface MergeEditor {
  read(): string
  /** The cursor goes to the first difference. */
  first(): void
  next(): void
  previous(): void
  /** Puts their lines in place of mine, at the cursor or the next difference after it. */
  takeHere(): void
  replace(text: string): void
  destroy(): void
}

export interface MergeEditorOptions {
  readonly parent: Element
  readonly theirs: string
  readonly mine: string
  /** There is no room for two texts side by side. */
  readonly narrow: boolean
  readonly labels: { readonly theirs: string; readonly mine: string }
  /** The text to be kept has changed; how many differences are left. */
  readonly onChange: (differences: number) => void
}

const label = (name: string): Extension =>
  EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0', spellcheck: 'false' })

const changed = { background: 'var(--lamp)', color: 'var(--ink)' }
const words = { background: 'none', textDecoration: 'underline 2px', textUnderlineOffset: '0.2em' }
/** Differences by line and underline, in the colours of the house. */
const mergeTheme = EditorView.theme({
  '& .cm-changedLine, & .cm-insertedLine': changed,
  '&.cm-merge-a .cm-changedLine, & .cm-deletedChunk': { background: 'var(--fuse-wash)', color: 'var(--ink)' },
  '& .cm-changedText, & .cm-deletedText, & .cm-deletedChunk .cm-deletedText': words,
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': words,
})

const common: Extension = [
  lineNumbers(),
  drawSelection(),
  EditorView.lineWrapping,
  inkLanguage(() => []),
  keymap.of([{ key: 'F7', run: goToNextChunk, shift: goToPreviousChunk }, ...defaultKeymap, ...historyKeymap]),
  editorTheme,
  mergeTheme,
]

/** Two texts, both whole: theirs to be read, mine to be edited until it is what stays. */
export function createMergeEditor(options: MergeEditorOptions): MergeEditor {
  const { parent, theirs, mine, narrow, labels, onChange } = options
  const told = EditorView.updateListener.of(({ state }) => onChange(getChunks(state)?.chunks.length ?? 0))
  const writing = [history(), common, label(labels.mine), told]
  const both = narrow
    ? null
    : new MergeView({
        parent,
        a: { doc: theirs, extensions: [common, label(labels.theirs), EditorState.readOnly.of(true)] },
        b: { doc: mine, extensions: writing },
        highlightChanges: true,
        gutter: true,
      })
  const view =
    both?.b ??
    new EditorView({
      parent,
      doc: mine,
      extensions: [writing, unifiedMergeView({ original: theirs, mergeControls: false, highlightChanges: true })],
    })
  const original = () => both?.a.state.doc ?? getOriginalDoc(view.state)

  return {
    read: () => view.state.doc.toString(),
    first: () => {
      const [chunk] = getChunks(view.state)?.chunks ?? []
      if (chunk) view.dispatch({ selection: { anchor: chunk.fromB }, scrollIntoView: true })
      view.focus()
    },
    next: () => {
      goToNextChunk(view)
      view.focus()
    },
    previous: () => {
      goToPreviousChunk(view)
      view.focus()
    },
    takeHere: () => {
      const chunks = getChunks(view.state)?.chunks ?? []
      const at = view.state.selection.main.head
      const chunk = chunks.find(({ toB, fromB }) => at < toB || at <= fromB) ?? chunks.at(-1)
      if (!chunk) return
      const { doc } = view.state
      const source = original()
      const end = chunk.fromA !== chunk.toA && chunk.toB <= doc.length ? '\n' : ''
      view.dispatch({
        changes: {
          from: chunk.fromB,
          to: Math.min(doc.length, chunk.toB),
          insert: source.sliceString(chunk.fromA, Math.max(chunk.fromA, chunk.toA - 1)) + end,
        },
        selection: { anchor: chunk.fromB },
        scrollIntoView: true,
        userEvent: 'revert',
      })
      view.focus()
    },
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    destroy: () => {
      both?.destroy()
      view.destroy()
    },
  }
}
