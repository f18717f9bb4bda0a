import { HighlightStyle, StreamLanguage, type StreamParser, syntaxHighlighting } from '@codemirror/language'
import { Compartment, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags as t } from '@lezer/highlight'
import { isKnownValue, isTagName, valuesOf } from './story-words.ts'

interface InkState {
  comment: boolean
  /** Depth of braces. */
  logic: number
  /** A line of `~`, `VAR`, … */
  statement: boolean
  /** Nothing but marks so far in this line. */
  fresh: boolean
  /** The tag whose value is being read. */
  tag: string | null
}

const STATEMENTS = /^(?:VAR|CONST|LIST|INCLUDE|EXTERNAL)\b/
const WORDS = /^(?:not|and|or|mod|true|false|else|return|temp|ref|function|END|DONE|RANDOM|MIN|MAX|FLOOR|INT|FLOAT)\b/

/** Ink as far as the eye needs it. `speakers`: the names of the story's cast. */
function inkParser(speakers: () => readonly string[]): StreamParser<InkState> {
  return {
    name: 'ink',
    startState: () => ({ comment: false, logic: 0, statement: false, fresh: true, tag: null }),
    copyState: (state) => ({ ...state }),
    languageData: {
      commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
      closeBrackets: { brackets: ['[', '{', '('] },
    },
    token(stream, state) {
      if (stream.sol()) Object.assign(state, { statement: false, fresh: true, tag: null })
      if (state.comment) {
        state.comment = !stream.skipTo('*/')
        if (state.comment) stream.skipToEnd()
        else stream.match('*/')
        return 'comment'
      }
      if (stream.eatSpace()) return null
      if (stream.match('//')) {
        stream.skipToEnd()
        return 'comment'
      }
      if (stream.match('/*')) {
        state.comment = true
        return 'comment'
      }
      if (state.tag !== null) return tagValue(stream, state)
      if (state.fresh) {
        const begun = lineStart(stream, state, speakers)
        if (begun !== undefined) return begun
      }
      state.fresh = false
      return inLine(stream, state)
    },
  }
}

type Stream = Parameters<StreamParser<InkState>['token']>[0]

/** Marks and names that begin a line; undefined: none of them. */
function lineStart(stream: Stream, state: InkState, speakers: () => readonly string[]): string | null | undefined {
  if (stream.match(/^={2,}.*/) || stream.match(/^=\s*\w+.*/)) return 'heading'
  if (stream.match(STATEMENTS) || (stream.match(/^~/) && true)) {
    state.statement = true
    state.fresh = false
    return 'keyword'
  }
  if (stream.match(/^[*+](?![*+]*\w+=)/)) return 'list'
  if (stream.match(/^-(?!>)/)) return 'list'
  if (stream.match(/^\(\w+\)/)) return 'labelName'
  if (stream.match(/^#/, false)) return undefined
  const name = /^(\p{Lu}[\p{L}\p{M}\p{N} .'’-]{0,39}):(?=\s|$)/u.exec(stream.string.slice(stream.pos))?.[1]
  state.fresh = false
  if (name === undefined || !speakers().includes(name)) return undefined
  stream.pos += name.length + 1
  return 'className'
}

function inLine(stream: Stream, state: InkState): string | null {
  if (stream.match(/^->->|^->|^<-/)) return 'operator'
  if (stream.match('<>')) return 'operator'
  const tag = /^#\s*([\w-]*)/.exec(stream.string.slice(stream.pos))
  if (tag) {
    stream.pos += tag[0].length
    state.tag = tag[1] ?? ''
    return isTagName(state.tag) ? 'propertyName' : 'invalid'
  }
  if (stream.match(/^[[\]]/)) return 'bracket'
  if (stream.eat('{')) {
    state.logic += 1
    return 'brace'
  }
  if (stream.eat('}')) {
    state.logic = Math.max(0, state.logic - 1)
    return 'brace'
  }
  const before = stream.string.slice(0, stream.pos)
  if (/(?:->|<-)\s*$/.test(before) && stream.match(/^[\w.]+/)) return 'labelName'
  if (state.statement || state.logic > 0) {
    if (stream.match(/^"[^"]*"?/)) return 'string'
    if (stream.match(WORDS)) return 'keyword'
    if (stream.match(/^\d+(?:\.\d+)?/)) return 'number'
    if (stream.match(/^\w+(?=\s*[^\w\s]|\s*$)/) || stream.match(/^\w+/)) return state.statement ? 'variableName' : null
    if (stream.match(/^[-+*/%=!<>&|:?]+/)) return 'operator'
  }
  stream.next()
  stream.match(/^[^\s[\]{}#<>/"\-\w]+/)
  if (!state.statement && state.logic === 0) stream.match(/^[\p{L}\p{N}'’,.?!… ]+/u)
  return null
}

function tagValue(stream: Stream, state: InkState): string | null {
  if (stream.match(/^:/)) return 'punctuation'
  if (stream.match(/^[#\]]/, false)) {
    state.tag = null
    return inLine(stream, state)
  }
  const value = /^[^#\]{]+?(?=\s*(?:[#\]{]|\/\/|$|->))/.exec(stream.string.slice(stream.pos))?.[0]
  const { tag } = state
  if (!value || tag === null) {
    state.tag = null
    return inLine(stream, state)
  }
  stream.pos += value.length
  state.tag = null
  if (valuesOf(tag) === null) return 'content'
  // A person or a place may be made up by a line that is not read yet; what is nothing at all is underlined as a finding.
  return tag === 'person' || tag === 'place' || isKnownValue(tag, value) ? 'attributeValue' : 'invalid'
}

const style = HighlightStyle.define([
  { tag: t.heading, class: 'ink-knot' },
  { tag: t.list, class: 'ink-choice' },
  { tag: t.comment, class: 'ink-comment' },
  { tag: t.keyword, class: 'ink-logic' },
  { tag: t.variableName, class: 'ink-logic' },
  { tag: t.number, class: 'ink-logic' },
  { tag: t.string, class: 'ink-logic' },
  { tag: t.brace, class: 'ink-logic' },
  { tag: t.operator, class: 'ink-divert' },
  { tag: t.labelName, class: 'ink-divert' },
  { tag: t.bracket, class: 'ink-bracket' },
  { tag: t.propertyName, class: 'ink-tag' },
  { tag: t.punctuation, class: 'ink-tag' },
  { tag: t.attributeValue, class: 'ink-value' },
  { tag: t.content, class: 'ink-words' },
  { tag: t.invalid, class: 'ink-unknown' },
  { tag: t.className, class: 'ink-speaker' },
])

/** Ink in colour: knots, choices, diverts, logic, comments, tags known and unknown, and the people of the cast. */
export function inkLanguage(speakers: () => readonly string[]): Extension {
  const language = new Compartment()
  const read = (): Extension => StreamLanguage.define(inkParser(speakers))
  let known = speakers().join('\n')
  return [
    language.of(read()),
    syntaxHighlighting(style),
    EditorView.updateListener.of(({ docChanged, view }) => {
      if (!docChanged) return
      // Who speaks is known once the change is through; the lines were read before that.
      queueMicrotask(() => {
        const now = speakers().join('\n')
        if (now === known || language.get(view.state) === undefined) return
        known = now
        view.dispatch({ effects: language.reconfigure(read()) })
      })
    }),
  ]
}
