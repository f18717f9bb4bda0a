import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete'
import type { EditorState, Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { afterHead, knotNames, variableNames } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import { completeLook } from './look-completion.ts'
import { SNIPPETS } from './snippets.ts'
import { madeUpIn, ownPlacesIn, ROOM_SOUNDS, type StoryWord, tagsFor, valuesOf } from './story-words.ts'
import type { Writing } from './writing-extensions.ts'

const option = ({ word, detail, info }: StoryWord, apply = word): Completion => ({
  label: word,
  apply,
  ...(detail ? { detail } : {}),
  ...(info ? { info } : {}),
})

/** What may stand where the cursor is: tags and their values, knots, variables, people, snippets. */
export function completeInk({ files, speakers }: Writing) {
  return (context: CompletionContext): CompletionResult | null => {
    const { state, pos } = context
    const line = state.doc.lineAt(pos)
    const before = line.text.slice(0, pos - line.from)
    const look = completeLook(before, pos)
    if (look) return look
    const tag = /#\s*([\w-]+)\s*:\s*(?:[\w-]+\s*,\s*)*([\w-]*)$/.exec(before)
    if (tag) {
      const [, name = '', begun = ''] = tag
      const words = wordsFor(name, files())
      return words && { from: pos - begun.length, options: words.map((word) => option(word)), validFor: /^[\w-]*$/ }
    }
    const room = /#[ \t]*picture[ \t]*:[^#]*,[ \t]*sound[ \t]+([\w-]*)$/.exec(before)?.[1]
    if (room !== undefined) {
      return { from: pos - room.length, options: ROOM_SOUNDS.map((word) => option(word)), validFor: /^[\w-]*$/ }
    }
    const hash = /#\s*([\w-]*)$/.exec(before)
    if (hash) {
      const begun = hash[1] ?? ''
      const options = tagsFor(tagPlace(state, line.number, before, files)).map((word) => option(word, `${word.word}: `))
      return { from: pos - begun.length, options, validFor: /^[\w-]*$/ }
    }
    const divert = /(?:->|<-)\s*([\w.]*)$/.exec(before)
    if (divert) {
      const names = [...knotNames(files()), 'END', 'DONE']
      const space = /(?:->|<-)$/.test(before) ? ' ' : ''
      const options = names.map((word) => ({ label: word, apply: `${space}${word}` }))
      return { from: pos - (divert[1] ?? '').length, options, validFor: /^[\w.]*$/ }
    }
    return inLogic(before, pos, files, context.explicit) ?? atLineStart(before, pos, speakers(), context.explicit)
  }
}

/** The story's own people and places come first. */
function wordsFor(tag: string, files: StoryFiles): readonly StoryWord[] | null {
  const known = valuesOf(tag)
  const main = files[MAIN_FILE] ?? ''
  if (tag === 'person') return [...madeUpIn(main).map(({ id, name }) => ({ word: id, detail: name })), ...(known ?? [])]
  return tag === 'place' ? [...ownPlacesIn(main), ...(known ?? [])] : known
}

function tagPlace(
  state: EditorState,
  line: number,
  before: string,
  files: () => StoryFiles,
): 'story' | 'line' | 'reply' {
  if (/^\s*[*+]/.test(before) && before.lastIndexOf('[') > before.lastIndexOf(']')) return 'reply'
  const head = state.doc.line(1).text.trim() === '' || line < afterHead(files()) + 1
  return head && /^\s*#\s*[\w-]*$/.test(before) ? 'story' : 'line'
}

function inLogic(before: string, pos: number, files: () => StoryFiles, explicit: boolean): CompletionResult | null {
  const word = /(\w*)$/.exec(before)?.[1] ?? ''
  const logic = /^\s*~/.test(before) || before.lastIndexOf('{') > before.lastIndexOf('}')
  if (!logic || (word === '' && !explicit)) return null
  const all = files()
  const options = [
    ...[...new Set([...variableNames(all), ...KEPT])].map((label) => ({ label, type: 'variable' })),
    ...knotNames(all).map((label) => ({ label, type: 'class' })),
  ]
  return { from: pos - word.length, options, validFor: /^\w*$/ }
}

const KEPT = ['tension', 'listened', 'apologies', 'boundary_set', 'stepped_back']

function atLineStart(
  before: string,
  pos: number,
  speakers: readonly string[],
  explicit: boolean,
): CompletionResult | null {
  const word = /^\s*([\p{L}\w]*)$/u.exec(before)?.[1]
  if (word === undefined || (word === '' && !explicit)) return null
  const names = speakers.filter((name) => /^\p{Lu}/u.test(name))
  const options: Completion[] = names.map((name) => ({ label: `${name}:`, apply: `${name}: ` }))
  return { from: pos - word.length, options: [...options, ...SNIPPETS.map(({ completion }) => completion)] }
}

export const inkCompletion = (writing: Writing): Extension => [
  autocompletion({ override: [completeInk(writing)], icons: false, defaultKeymap: false }),
  keymap.of(completionKeymap),
]
