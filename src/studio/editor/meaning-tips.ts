import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { studioMeaning as words } from '../../ui/text/en/studio-meaning.ts'
import { situationAbove } from '../proof/verdicts.ts'
import { type Meaning, meaningAt, meaningOfLine } from './word-meaning.ts'

/** So far up is looked for the situation that a line has come to. */
const LINES_ABOVE = 300

interface Found extends Meaning {
  /** Where its line begins. */
  readonly line: number
}

/** `line`: where the word means nothing, what its line does. */
function found(state: EditorState, at: number, line = false): Found | null {
  const { number, from, text } = state.doc.lineAt(at)
  const first = state.doc.line(Math.max(1, number - LINES_ABOVE)).from
  const above = state.doc.sliceString(first, state.doc.line(number).to).split('\n')
  const situation = situationAbove(above, above.length)
  const meaning = meaningAt(text, at - from, situation) ?? (line ? meaningOfLine(text, situation) : null)
  return meaning && { ...meaning, line: from }
}

const tip = ({ line, from, to, title, lines }: Found): Tooltip => ({
  pos: line + from,
  end: line + to,
  above: true,
  create: () => {
    const dom = document.createElement('div')
    dom.className = 'cm-meaning'
    const head = dom.appendChild(document.createElement('strong'))
    head.textContent = title
    for (const said of lines) dom.appendChild(document.createElement('p')).textContent = said
    return { dom }
  },
})

const setTip = StateEffect.define<Tooltip | null>()

/** The one that was asked for by key; it goes with the next thing that is done. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update: (before, { effects, docChanged, selection }) => {
    for (const effect of effects) if (effect.is(setTip)) return effect.value
    return docChanged || selection ? null : before
  },
  provide: (field) => showTooltip.from(field),
})

/** What a word means, when the pointer rests on it or F1 asks. `say`: reads it out. */
export const meaningTips = (say: (said: string) => void): Extension => [
  asked,
  hoverTooltip((view, at) => {
    const meaning = found(view.state, at)
    return meaning && tip(meaning)
  }),
  keymap.of([
    {
      key: 'F1',
      preventDefault: true,
      run: (view) => {
        const meaning = found(view.state, view.state.selection.main.head, true)
        say(meaning ? words.said(meaning.title, meaning.lines.join(' ')) : words.none)
        view.dispatch({ effects: setTip.of(meaning && tip(meaning)) })
        return true
      },
    },
    {
      key: 'Escape',
      run: (view) => {
        if (view.state.field(asked) === null) return false
        view.dispatch({ effects: setTip.of(null) })
        return true
      },
    },
  ]),
  EditorView.theme({
    '.cm-meaning': { padding: '0.5rem 0.75rem', fontFamily: 'var(--font-text)', lineHeight: '1.4' },
    '.cm-meaning p': { marginTop: '0.25rem' },
  }),
]
