import { syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { inkLanguage } from '../../../src/studio/editor/ink-language.ts'

/** The pieces of a text and what they are taken for. */
function tokens(doc: string): readonly string[] {
  const state = EditorState.create({ doc, extensions: inkLanguage(() => ['Madeleine']) })
  const found: string[] = []
  syntaxTree(state).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'Document' && !node.firstChild) found.push(`${name} ${doc.slice(from, to)}`)
    },
  })
  return found
}

describe('Ink in colour', () => {
  test('knots, choices, diverts', () => {
    expect(tokens('=== start ===')).toEqual(['heading === start ==='])
    expect(tokens('* [So.] -> start')).toEqual(['list *', 'bracket [', 'bracket ]', 'operator ->', 'labelName start'])
    expect(tokens('- -> END')).toEqual(['list -', 'operator ->', 'labelName END'])
  })

  test('tags with names and values, known and unknown', () => {
    expect(tokens('So. # face: calm')).toEqual(['propertyName # face', 'punctuation :', 'attributeValue calm'])
    expect(tokens('So. # face: clam')).toContain('invalid clam')
    expect(tokens('So. # fase: calm')).toContain('invalid # fase')
    expect(tokens('* [So. # move: validate, invite] -> x')).toContain('attributeValue validate, invite')
    expect(tokens('* [So. # move: validate, invit] -> x')).toContain('invalid validate, invit')
    expect(tokens('So. # place: lobby')).toContain('attributeValue lobby')
    expect(tokens('So. # face: lobby')).toContain('invalid lobby')
    expect(tokens('# title: Words of my own')).toContain('content Words of my own')
  })

  test('who of the cast speaks, and who does not', () => {
    expect(tokens('Madeleine: So.')).toEqual(['className Madeleine:'])
    expect(tokens('Somebody: So.')).toEqual([])
  })

  test('logic and comments', () => {
    expect(tokens('VAR tension = 60 // hot')).toEqual(
      expect.arrayContaining(['keyword VAR', 'variableName tension', 'number 60', 'comment // hot']),
    )
    expect(tokens('{tension > 70: Hm.}')).toEqual(expect.arrayContaining(['brace {', 'number 70', 'brace }']))
    expect(tokens('/* one\ntwo */ So.')).toEqual(['comment /* one', 'comment two */'])
  })

  test('any text is read to its end', () => {
    for (const text of ['#', '# :', '*', '{', '}', '->', '=', '/*', '[#move:', '~', '\u{1F600}', '<>', '"', '# a{b}']) {
      expect(() => tokens(`${text}\n${text}${text}`)).not.toThrow()
    }
  })
})
