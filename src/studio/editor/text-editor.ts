import { redo, undo, undoDepth } from '@codemirror/commands'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorSelection, EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { ReadonlySignal } from '@preact/signals'
import type { LineEdit, Place } from '../workbench/workbench.ts'
import { documentHistory } from './document-history.ts'
import { changeBetween, changesOf, textOf } from './documents.ts'
import { createTextHistory, type Way } from './text-history.ts'

export interface TextEditorOptions {
  /** Document names to texts. */
  readonly documents: Readonly<Record<string, string>>
  readonly open: string
  readonly extensions: (name: string) => Extension
  /** After every change of any document. */
  readonly onChange: () => void
  /** The cursor stands somewhere else, or another document was opened. */
  readonly onCursor: (place: Place) => void
  /** Something was taken back, or done again: what (empty: writing), and where one stands now. */
  readonly onStep: (way: Way, what: string, place: Place) => void
}

/** Several documents in one CodeMirror with one order of undo. What buttons do goes through `edit` and can be undone too. */
export interface TextEditor {
  readonly view: EditorView
  readonly undoable: ReadonlySignal<boolean>
  readonly redoable: ReadonlySignal<boolean>
  /** Where the cursor is. */
  place(): Place
  names(): readonly string[]
  read(name: string): string
  /** The first characters of a document. */
  begin(name: string, length: number): string
  open(name: string): void
  edit(edits: readonly LineEdit[]): void
  /** Makes the documents these. */
  replace(documents: Readonly<Record<string, string>>): void
  /** Everything that is done meanwhile is one step to undo. */
  together(what: string, work: () => void): void
  /** Takes the last step back, or does it again, in whichever document it was; false: there is none. */
  step(way: Way): boolean
  /** Moves the cursor to a line, or to a column (from 0) of it, and the focus with it; `until`: selects as far as that column. */
  goTo(place: Place, column?: number, until?: number): void
  /** Scrolls as far as it takes to see the cursor. */
  keepInView(): void
  /** Changes a document, or what it is marked with, whether it is the one that is shown or not. */
  dispatch(name: string, make: (state: EditorState) => TransactionSpec): void
  mark(name: string, diagnostics: (state: EditorState) => readonly Diagnostic[]): void
  destroy(): void
}

export function createTextEditor(options: TextEditorOptions): TextEditor {
  const { extensions, onChange, onCursor, onStep } = options
  const states = new Map<string, EditorState>()
  const history = createTextHistory<EditorState>()
  let here = options.open
  let stepping = false

  const fresh = (name: string, doc: string): EditorState => {
    const order = documentHistory({ apart: () => !stepping && history.apart(name), step: (way) => step(way) })
    return EditorState.create({ doc, extensions: [order, extensions(name)] })
  }
  for (const [name, doc] of Object.entries(options.documents)) states.set(name, fresh(name, doc))

  const place = (state: EditorState): Place => ({
    file: here,
    line: state.doc.lineAt(state.selection.main.head).number,
  })
  const note = (name: string, { docChanged, startState, state }: Transaction): void => {
    if (docChanged && !stepping) history.changed(name, undoDepth(startState) === undoDepth(state))
  }

  const view = new EditorView({
    state: states.get(here) ?? fresh(here, ''),
    dispatchTransactions: (transactions) => {
      view.update(transactions)
      states.set(here, view.state)
      for (const transaction of transactions) note(here, transaction)
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
    note(name, made)
    if (made.docChanged) onChange()
  }
  const appear = (name: string, state: EditorState): void => {
    states.set(name, state)
    onChange()
  }
  const vanish = (name: string): EditorState | undefined => {
    if (name === here) open([...states.keys()].find((other) => other !== name) ?? here)
    const state = states.get(name)
    states.delete(name)
    onChange()
    return state
  }
  const add = (name: string, doc: string): void => {
    history.appeared(name)
    appear(name, fresh(name, doc))
  }

  const step = (way: Way): boolean => {
    stepping = true
    let target: string | undefined
    const taken = history.take(way, (last) => {
      const { what, changed } = last
      const back = { what, changed, appear: new Map<string, EditorState>(), vanish: new Set(last.appear.keys()) }
      for (const [name, state] of last.appear) appear(name, state)
      for (const [name, times] of changed) {
        for (let time = 0; time < times; time++) change(name, (state) => stepped(state, way))
      }
      target = [...changed.keys()].find((name) => name === here) ?? [...changed.keys(), ...last.appear.keys()][0]
      for (const name of last.vanish) {
        const gone = vanish(name)
        if (gone) back.appear.set(name, gone)
      }
      return back
    })
    stepping = false
    if (!taken) return false
    if (target !== undefined) open(target)
    keepInView()
    onStep(way, taken.what, place(view.state))
    return true
  }
  const keepInView = (): void => {
    const { head } = view.state.selection.main
    view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'nearest', yMargin: 24 }) })
  }

  return {
    view,
    undoable: history.undoable,
    redoable: history.redoable,
    place: () => place(view.state),
    names: () => [...states.keys()],
    read: (name) => textOf((states.get(name) ?? fresh(name, '')).doc),
    begin: (name, length) => states.get(name)?.doc.sliceString(0, length) ?? '',
    open,
    edit: (edits) =>
      history.together('', () => {
        for (const name of new Set(edits.map(({ file }) => file))) {
          const mine = edits.filter(({ file }) => file === name)
          if (!states.has(name)) add(name, '')
          change(name, (state) => state.update({ changes: changesOf(state, mine), userEvent: 'input.complete' }))
        }
      }),
    replace: (documents) =>
      history.together('', () => {
        for (const [name, after] of Object.entries(documents)) {
          if (!states.has(name)) add(name, after)
          change(name, (state) => {
            const changes = changeBetween(textOf(state.doc), after.replace(/\r\n?/g, '\n'))
            return state.update(changes ? { changes, userEvent: 'input.replace' } : {})
          })
        }
        for (const name of [...states.keys()]) {
          if (Object.hasOwn(documents, name)) continue
          const gone = vanish(name)
          if (gone) history.vanished(name, gone)
        }
      }),
    together: history.together,
    step,
    dispatch: (name, make) => change(name, (state) => state.update(make(state))),
    goTo: ({ file, line }, column = 0, until = column) => {
      open(file)
      const { doc } = view.state
      const found = doc.line(Math.min(Math.max(1, line), doc.lines))
      const from = Math.min(found.to, found.from + column)
      view.dispatch({
        selection: EditorSelection.range(from, Math.min(found.to, found.from + until)),
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    keepInView,
    mark: (name, diagnostics) => change(name, (state) => state.update(setDiagnostics(state, [...diagnostics(state)]))),
    destroy: () => view.destroy(),
  }
}

/** A document with its newest change taken back, or done again. */
function stepped(state: EditorState, way: Way): Transaction {
  let made: Transaction | null = null
  const dispatch = (transaction: Transaction): void => {
    made = transaction
  }
  if (way === 'undo') undo({ state, dispatch })
  else redo({ state, dispatch })
  return made ?? state.update({})
}
