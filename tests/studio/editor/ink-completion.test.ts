import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { completeInk } from '../../../src/studio/editor/ink-completion.ts'
import { UPSET } from '../../../src/studio/patterns/upset.ts'

/** What is offered where `|` stands in a line that is put after the first one of the knot `heard`. */
function offered(line: string, explicit = true): readonly string[] {
  const before = UPSET.ink.indexOf('=== heard ===\n') + '=== heard ===\n'.length
  const ink = `${UPSET.ink.slice(0, before)}${line.replace('|', '')}\n${UPSET.ink.slice(before)}`
  const state = EditorState.create({ doc: ink })
  const complete = completeInk({ files: () => ({ [MAIN_FILE]: ink }), speakers: () => ['Madeleine', 'madeleine'] })
  const result = complete(new CompletionContext(state, before + line.indexOf('|'), explicit))
  return result?.options.map(({ label }) => label) ?? []
}

describe('completion', () => {
  test('moves behind # move:, also the second one', () => {
    expect(offered('* [So. # move: va|]')).toContain('validate')
    expect(offered('* [So. # move: validate, in|]')).toContain('invite')
  })

  test('faces, situations, outcomes, sounds and places behind their tags', () => {
    expect(offered('Madeleine: So. # face: |')).toContain('veryAngry')
    expect(offered('Madeleine: So. # situation: |')).toContain('abusive')
    expect(offered('Madeleine: So. # ending: x # outcome: |')).toEqual(['resolved', 'contained', 'escalated', 'unsafe'])
    expect(offered('Madeleine: So. # sound: |')).toContain('door_slam')
    expect(offered('Madeleine: So. # place: |')).toContain('shop-counter')
  })

  test('places with a picture of one’s own come first, and what rooms sound like', () => {
    const picture = `# picture: lobby = The lobby, file ${'a'.repeat(32)}`
    expect(offered(`${picture}\nMadeleine: So. # place: |`).slice(0, 2)).toEqual(['lobby', 'shop-counter'])
    expect(offered(`${picture}, sound |`)).toEqual(expect.arrayContaining(['office', 'street']))
    expect(offered(`${picture}, sound off|`)).toContain('office')
  })

  test('inside the brackets of a reply the tags that judge, on a line those that direct', () => {
    expect(offered('* [So. # |]')).toEqual(['move', 'coach'])
    expect(offered('Madeleine: So. # |')).toContain('face')
    expect(offered('Madeleine: So. # |')).not.toContain('move')
  })

  test('knots behind a divert, variables in logic', () => {
    expect(offered('-> |')).toEqual(expect.arrayContaining(['heard', 'settled', 'END']))
    expect(offered('{ten|: So.}')).toContain('tension')
    expect(offered('~ lis|')).toContain('listened')
  })

  test('people and pieces of story at the beginning of a line, nothing in the middle of a sentence', () => {
    expect(offered('|')).toEqual(['Madeleine:', 'Decision', 'Boundary', 'Ending'])
    expect(offered('|', false)).toEqual([])
    expect(offered('Madeleine: So th|', false)).toEqual([])
    expect(offered('# briefing: You are|')).toEqual([])
  })
})
