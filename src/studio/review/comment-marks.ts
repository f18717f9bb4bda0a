import {
  type EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView, GutterMarker, gutter, keymap } from '@codemirror/view'
import { studioReview } from '../../ui/text/en/studio-review.ts'

const setMarks = StateEffect.define<ReadonlyMap<number, number>>()

class CommentMark extends GutterMarker {
  readonly count: number
  constructor(count: number) {
    super()
    this.count = count
  }
  override eq(other: CommentMark): boolean {
    return other.count === this.count
  }
  override toDOM(): Node {
    const mark = document.createElement('span')
    mark.className = 'comment-mark'
    mark.title = studioReview.comments.mark(this.count)
    mark.textContent = String(this.count)
    return mark
  }
}

/** Marks move with their lines while somebody writes. */
const marks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (before, { changes, effects, newDoc }) => {
    let now = before.map(changes)
    for (const effect of effects) {
      if (!effect.is(setMarks)) continue
      const lines = [...effect.value].filter(([line]) => line <= newDoc.lines).sort(([one], [other]) => one - other)
      now = RangeSet.of(lines.map(([line, count]) => new CommentMark(count).range(newDoc.line(line).from)))
    }
    return now
  },
})

/** Lines (from 1) with how many open comments stand there → what marks them. */
export const commentsAt =
  (lines: ReadonlyMap<number, number>) =>
  (_: EditorState): TransactionSpec => ({
    effects: setMarks.of(lines),
  })

/** A mark beside commented lines; a click on it, or Ctrl+Alt+M anywhere, goes to the comments. */
export const commentMarks = (onComments: () => void): Extension => [
  marks,
  gutter({
    class: 'cm-gutter-comments',
    markers: (view) => view.state.field(marks),
    domEventHandlers: {
      mousedown: (view, block) => {
        let found = false
        view.state.field(marks).between(block.from, block.to, () => {
          found = true
          return false
        })
        if (!found) return false
        view.dispatch({ selection: { anchor: block.from } })
        onComments()
        return true
      },
    },
  }),
  keymap.of([
    {
      key: 'Mod-Alt-m',
      run: () => {
        onComments()
        return true
      },
    },
  ]),
  EditorView.baseTheme({
    '.comment-mark': {
      display: 'inline-grid',
      placeItems: 'center',
      minWidth: '1.1rem',
      height: '1.1rem',
      marginTop: '0.25rem',
      padding: '0 0.2rem',
      borderRadius: '6px 6px 6px 1px',
      background: 'var(--calm-text)',
      color: 'var(--card)',
      fontSize: '0.75rem',
      fontWeight: '700',
      cursor: 'pointer',
    },
  }),
]
