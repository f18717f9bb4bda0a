import { describe, expect, test } from 'vitest'
import { MOVES, SITUATIONS } from '../../../src/core/model/move.ts'
import { meaningAt, meaningOfLine } from '../../../src/studio/editor/word-meaning.ts'

const LINE = '* [Three weeks. # move: validate, invite # coach: well]'
const at = (line: string, word: string, situation: (typeof SITUATIONS)[number] = 'upset') =>
  meaningAt(line, line.indexOf(word) + 1, situation)

describe('what a word means', () => {
  test('a move is told with its place in the rubric, for the situation that it stands in', () => {
    const upset = at(LINE, 'validate')
    expect(upset).toMatchObject({ from: 24, to: 32, title: 'Validate: asked for here (Upset)' })
    expect(upset?.lines[0]).toContain('without having to agree')
    expect(upset?.lines.join(' ')).toContain('Harmful: Dangerous.')
    expect(at(LINE, 'validate', 'danger')?.lines[1]).toContain('physical danger')
    expect(at(LINE, 'invite')?.title).toContain('Invite')
  })

  test('a situation says how one sees it and what it asks for', () => {
    const told = at('Ann: No. # situation: threat # face: rage', 'threat')
    expect(told?.title).toBe('Threatens')
    expect(told?.lines.join(' ')).toMatch(/without violence.*Asks for: .*silent/s)
  })

  test('tags, values, signs and what Defuse keeps have a sentence', () => {
    expect(at('Ann: No. # face: rage', 'rage')?.title).toBe('rage: furious')
    expect(at('Ann: No. # face: rage', '# fa')?.lines).toEqual(['the face of who speaks'])
    expect(at(LINE, 'coach')?.title).toBe('# coach')
    for (const [line, word] of [
      ['=== start ===', 'start'],
      ['-> END', 'END'],
      ['    -> heard', 'heard'],
      ['* [Yes]', '*'],
      ['{tension > 70: -> boil}', 'tension'],
      ['VAR tension = 60', 'VAR'],
      ['- so', '-'],
      ['// WRITE: a title', 'title'],
      ['INCLUDE part.ink', 'part'],
    ] as const) {
      expect(at(line, word)?.lines[0], line).toMatch(/\.$/)
    }
    expect(at('-> END', 'END')?.title).toBe('-> END')
    expect(at('    -> heard', 'heard')?.title).toContain('go on')
  })

  test('there is nothing to say of words that are said, unknown ones and nothing at all', () => {
    expect(at('Ann: I am here.', 'here')).toBeNull()
    expect(at('* [Hm. # move: hug]', 'hug')).toMatchObject({ title: '# move' } as object)
    expect(at('# nosuch: thing', 'thing')).toBeNull()
    expect(meaningAt('', 0, 'upset')).toBeNull()
  })

  test('a line is told by its move, its situation, or the sign that it begins with', () => {
    const line = (text: string) => meaningOfLine(text, 'upset')?.title
    expect(line('    * [Three weeks. # coach: well # move: validate]')).toContain('Validate')
    expect(line('Ann: No. # face: rage # situation: threat')).toBe('Threatens')
    expect(line('Ann: No. # face: rage')).toBe('rage: furious')
    expect(line('=== start ===')).toContain('scene')
    expect(line('Ann: No.')).toBeUndefined()
    expect(line('')).toBeUndefined()
  })

  test('every move and situation is told', () => {
    for (const move of MOVES) expect(at(`# move: ${move}`, move)?.lines.length, move).toBeGreaterThan(1)
    for (const situation of SITUATIONS) {
      expect(at(`# situation: ${situation}`, situation)?.lines.length, situation).toBe(3)
    }
  })

  test('no line takes long to look at', () => {
    const hostile = ['# move: ', '{', '#', '='].map((piece) => piece.repeat(20_000))
    const began = performance.now()
    for (const line of hostile) meaningAt(line, line.length, 'upset')
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
