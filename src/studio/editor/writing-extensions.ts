import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, indentWithTab } from '@codemirror/commands'
import { indentUnit } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { PLAYS_FILE, type StoryFiles } from '../drafts/draft.ts'
import { studioText as words } from '../studio-text.ts'
import { editorTheme } from './editor-theme.ts'
import { findingMarks } from './finding-marks.ts'
import { inkCompletion } from './ink-completion.ts'
import { inkLanguage } from './ink-language.ts'

/** The story as it stands, for colours and completion. */
export interface Writing {
  readonly files: () => StoryFiles
  /** The names by which the people of its cast speak. */
  readonly speakers: () => readonly string[]
}

/** Everything that a document of a story is written with. */
export function writingExtensions(name: string, writing: Writing): Extension {
  const ink = name === PLAYS_FILE ? [] : [inkLanguage(writing.speakers), inkCompletion(writing)]
  return [
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    indentUnit.of('    '),
    closeBrackets(),
    EditorState.phrases.of(words.editor.phrases),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': words.editor.text(name),
      'aria-describedby': 'bench-leave',
      // It could be focused without; checkers of accessibility do not know.
      tabindex: '0',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    ...ink,
    findingMarks(),
    // Escape and then Tab leaves the editor; the page says so.
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, indentWithTab]),
    editorTheme,
  ]
}
