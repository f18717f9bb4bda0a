import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorSelection, EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { LineEdit, Place } from '../workbench/workbench.ts'
import { changeBetween, changesOf, textOf } from './documents.ts'

export interface TextEditorOptions {
  /** Document names to texts. */
  readonly documents: Readonly<Record<string, string>>
  readonly open: string
  readonly extensions: (name: string) => Extension
  /** After every change of any document. */
  readonly onChange: () => void
  /** The cursor stands somewhere else, or another document was opened. */
  readonly onCursor: (place: Place) => void
}

/** Several documents in one CodeMirror, each with its own undo. What buttons do goes through `edit` and can be undone too. */
export interface TextEditor {
  readonly view: EditorView
  names(): readonly string[]
  read(name: string): string
  /** The first characters of a document. */
  begin(name: string, length: number): string
  open(name: string): void
  edit(edits: readonly LineEdit[]): void
  /** Makes the documents these, in steps that can be undone. */
  replace(documents: Readonly<Record<string, string>>): void
  /** Moves the cursor to a line, or to a column (from 0) of it, and the focus with it. */
  goTo(place: Place, column?: number): void
  /** Changes a document, or what it is marked with, whether it is the one that is shown or not. */
  dispatch(name: string, make: (state: EditorState) => TransactionSpec): void
  mark(name: string, diagnostics: (state: EditorState) => readonly Diagnostic[]): void
  destroy(): void
}

export function createTextEditor(options: TextEditorOptions): TextEditor {
  const { extensions, onChange, onCursor } = options
  const states = new Map<string, EditorState>()
  let here = options.open

  const fresh = (name: string, doc: string): EditorState => EditorState.create({ doc, extensions: extensions(name) })
  for (const [name, doc] of Object.entries(options.documents)) states.set(name, fresh(name, doc))

  const place = (state: EditorState): Place => ({
    file: here,
    line: state.doc.lineAt(state.selection.main.head).number,
  })

  const view = new EditorView({
    state: states.get(here) ?? fresh(here, ''),
    dispatchTransactions: (transactions) => {
      view.update(transactions)
      states.set(here, view.state)
      if (transactions.some(({ docChanged }) => docChanged)) onChange()
      if (transactions.some(({ docChanged, selection }) => docChanged || selection)) onCursor(place(view.state))
    },
  })

  const open = (name: string): void => {
    const state = states.get(name)
    if (!state || name === here) return
    states.set(here, view.state)
    here = name
    view.setState(state)
    onCursor(place(state))
  }

  /** Changes a document whether it is the one that is shown or not. */
  const change = (name: string, make: (state: EditorState) => Transaction): void => {
    const state = states.get(name)
    if (!state) return
    if (name === here) {
      view.dispatch(make(view.state))
      return
    }
    const made = make(state)
    states.set(name, made.state)
    if (made.docChanged) onChange()
  }

  return {
    view,
    names: () => [...states.keys()],
    read: (name) => textOf((states.get(name) ?? fresh(name, '')).doc),
    begin: (name, length) => states.get(name)?.doc.sliceString(0, length) ?? '',
    open,
    edit: (edits) => {
      for (const name of new Set(edits.map(({ file }) => file))) {
        const mine = edits.filter(({ file }) => file === name)
        if (!states.has(name)) states.set(name, fresh(name, ''))
        change(name, (state) => state.update({ changes: changesOf(state, mine), userEvent: 'input.complete' }))
      }
    },
    replace: (documents) => {
      for (const [name, after] of Object.entries(documents)) {
        if (!states.has(name)) {
          states.set(name, fresh(name, after))
          onChange()
        }
        change(name, (state) => {
          const changes = changeBetween(textOf(state.doc), after.replace(/\r\n?/g, '\n'))
          return state.update(changes ? { changes, userEvent: 'input.replace' } : {})
        })
      }
      for (const name of [...states.keys()]) {
        if (Object.hasOwn(documents, name)) continue
        if (name === here) open(Object.keys(documents)[0] ?? here)
        states.delete(name)
        onChange()
      }
    },
    dispatch: (name, make) => change(name, (state) => state.update(make(state))),
    goTo: ({ file, line }, column = 0) => {
      open(file)
      const { doc } = view.state
      const found = doc.line(Math.min(Math.max(1, line), doc.lines))
      const from = Math.min(found.to, found.from + column)
      view.dispatch({
        selection: EditorSelection.cursor(from),
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    mark: (name, diagnostics) => change(name, (state) => state.update(setDiagnostics(state, [...diagnostics(state)]))),
    destroy: () => view.destroy(),
  }
}
