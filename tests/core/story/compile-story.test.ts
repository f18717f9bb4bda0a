import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import { compileStory, contentHash } from '../../../src/core/story/compile-story.ts'
import { includePath } from '../../../src/core/story/source.ts'
import { compiled, HEAD_LINES, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

const END = '\n* [Go. # move: leave] Bye. # ending: gone # outcome: escalated\n-> END\n'

function findings(text: string, files: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const result = compileStory({ main: 'story.ink', files: { 'story.ink': text, ...files } }, REPERTOIRE)
  return result.ok ? result.warnings : result.findings
}

describe('a story that is in order', () => {
  const story = compiled(THREE_WEEKS_LATE)

  test('gives its metadata, cast and outline', () => {
    expect(story.metadata).toEqual({
      title: 'Three weeks late',
      language: 'en',
      people: ['madeleine'],
      place: 'shop-counter',
      channel: 'counter',
      minutes: 6,
      briefing: 'You are at the returns desk. A customer walks in with an empty receipt folder.',
    })
    expect(story.cast.map(({ name }) => name)).toEqual(['Madeleine'])
    expect(story.outline.knots.map(({ name }) => name)).toEqual(['start', 'what_happened', 'boil', 'handled'])
    expect(story.outline.knots[0]?.replies[0]).toEqual({
      text: "I'm sorry. Three weeks without a word would upset me too.",
      moves: ['apologize', 'validate'],
      line: 13,
    })
    expect(story.outline.endings).toEqual([
      { id: 'door', outcome: 'escalated', line: 26 },
      { id: 'promise', outcome: 'resolved', line: 29 },
    ])
    expect(story.outline.situations).toEqual(['upset'])
    expect(findings(THREE_WEEKS_LATE)).toEqual([])
  })

  test('is known by its text: line ends do not count, every word does', () => {
    const hash = (text: string) => contentHash({ main: 'story.ink', files: { 'story.ink': text } })
    expect(story.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(THREE_WEEKS_LATE.replaceAll('\n', '\r\n'))).toBe(story.hash)
    expect(hash(THREE_WEEKS_LATE.replace('Fine.', 'Fine!'))).not.toBe(story.hash)
  })
})

describe('findings name the line and the nearest known word', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['person', THREE_WEEKS_LATE.replace(': madeleine', ': madelene'), 'unknown_person', '"madeleine"'],
    ['place', THREE_WEEKS_LATE.replace('shop-counter', 'shop-conter'), 'unknown_place', '"shop-counter"'],
    ['face', THREE_WEEKS_LATE.replace('face: rage', 'face: raging'), 'unknown_face', '"rage"'],
    ['move', THREE_WEEKS_LATE.replace('lecture, deny', 'lecture, denny'), 'unknown_move', '"deny"'],
    ['situation', THREE_WEEKS_LATE.replace('situation: upset', 'situation: upsett'), 'unknown_situation', '"upset"'],
    ['outcome', THREE_WEEKS_LATE.replace('outcome: resolved', 'outcome: solved'), 'unknown_outcome', '"resolved"'],
    ['channel', THREE_WEEKS_LATE.replace('channel: counter', 'channel: fone'), 'unknown_channel', '"phone"'],
    ['tag', THREE_WEEKS_LATE.replace('# coach', '# coatch'), 'unknown_tag', '"coach"'],
    ['minutes', THREE_WEEKS_LATE.replace('minutes: 6', 'minutes: six'), 'unknown_minutes', '# minutes: 6'],
    ['sound', THREE_WEEKS_LATE.replace('face: calm', 'sound: doorr'), 'unknown_sound', '"door"'],
    ['speaker', THREE_WEEKS_LATE.replace('Madeleine: Fine', 'Owen: Fine'), 'speaker_not_in_cast', '# person: owen'],
  ]
  test.each(cases)('%s', (_, text, code, named) => {
    const found = findings(text).find((finding) => finding.code === code)
    expect(found?.message).toContain(named)
    const original = THREE_WEEKS_LATE.split('\n')
    const changed = text.split('\n').findIndex((line, index) => line !== original[index]) + 1
    expect(found?.line).toBe(changed)
  })

  test('a reply’s tags outside its brackets are told apart from a line’s', () => {
    const found = findings(withHead(`* [Hello.] # move: validate\n  Hi.${END}`))
    expect(found.map(({ code, line }) => [code, line])).toContainEqual(['misplaced_tag', HEAD_LINES + 1])
  })

  test('a missing head is said tag by tag', () => {
    const codes = findings('Hello.\n').map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['no_title', 'no_person', 'no_place', 'no_channel', 'no_briefing', 'no_ending']),
    )
  })

  test('an ending needs an outcome on its line, and the other way round', () => {
    expect(findings(withHead('Bye. # ending: x\n-> END\n')).map(({ code }) => code)).toContain('ending_without_outcome')
    expect(findings(withHead('Bye. # outcome: resolved\n-> END\n')).map(({ code }) => code)).toContain(
      'outcome_without_ending',
    )
  })
})

describe('includes come from the story’s own folder and from nowhere else', () => {
  test('a file beside it, and one below it', () => {
    const files = { 'parts/more.ink': `=== more ===\nMore.${END}` }
    expect(
      compiled(withHead('INCLUDE parts/more.ink\n-> more\n'), files).outline.knots.map(({ name }) => name),
    ).toContain('more')
  })

  test.each(['../other/story.ink', '/etc/passwd', 'C:\\secrets.ink', 'parts/../../x.ink', '..\\x.ink'])(
    'not %s',
    (path) => {
      const found = findings(withHead(`INCLUDE ${path}\nHi.${END}`), { [path]: 'secret' })
      expect(found.map(({ code }) => code)).toContain('include_outside')
    },
  )

  test('a missing one, one that goes round, and one named like an inherited property', () => {
    expect(
      findings(withHead(`INCLUDE nowhere.ink\nHi.${END}`))
        .map(({ message }) => message)
        .join(),
    ).toContain('nowhere.ink')
    expect(findings(withHead(`INCLUDE story.ink\nHi.${END}`)).some(({ severity }) => severity === 'error')).toBe(true)
    expect(findings(withHead(`INCLUDE constructor\nHi.${END}`)).map(({ code }) => code)).toContain('include_missing')
  })

  test('and one that cannot be had is said where it is asked for', () => {
    const files = { 'parts/more.ink': 'More.\n\nINCLUDE nowhere.ink\n' }
    const at = (body: string) =>
      findings(withHead(body), files).map(({ code, file, line }) => [code, file, line] as const)
    const below = HEAD_LINES + 2
    expect(at(`Hi.\nINCLUDE nowhere.ink\n${END}`)).toEqual([['include_missing', 'story.ink', below]])
    expect(at(`Hi.\n  INCLUDE ../x.ink \n${END}`)).toEqual([['include_outside', 'story.ink', below]])
    expect(at(`Hi.\nINCLUDE parts/more.ink\n${END}`)).toEqual([['include_missing', 'parts/more.ink', 3]])
  })

  test('and files that go round, under whatever name, or that double without end, are cut off', () => {
    const round = findings(withHead(`INCLUDE a.ink\nHi.${END}`), { 'a.ink': 'INCLUDE ./b/../a.ink\n' })
    expect(round.map(({ code, line }) => [code, line])).toEqual([['ink_error', 1]])
    const doubling = Array.from({ length: 12 }, (_, at) => [
      `${at}.ink`,
      `INCLUDE ${at + 1}.ink\nINCLUDE ${at + 1}.ink\n`,
    ])
    const found = findings(withHead(`INCLUDE 0.ink\nHi.${END}`), Object.fromEntries([...doubling, ['12.ink', '']]))
    expect(found.map(({ code }) => code)).toContain('include_loop')
    expect(found.length).toBeLessThan(20)
  })

  test('paths are resolved without leaving the folder', () => {
    expect(includePath('a/./b/../c.ink')).toBe('a/c.ink')
    expect(includePath('a/../../c.ink')).toBeNull()
    expect(includePath('\\\\server\\c.ink')).toBeNull()
  })
})

describe('hostile text gives a sentence', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['binary', 'PK\u0003\u0004\0\0\0\u0008'],
    ['a megabyte', 'x'.repeat(1_200_000)],
    ['deep braces', `${'{true:'.repeat(60)}x${'}'.repeat(60)}`],
    ['deep brackets', `VAR x = ${'('.repeat(400)}1${')'.repeat(400)}\nHi.${END}`],
    ['an unfinished number', `VAR x = 0.\nHi.${END}`],
    ['an external function', `EXTERNAL alert(x)\nHi.${END}`],
    ['unbalanced', '* [a\n{b\n=== \n-> nowhere\n'],
    ['a divert to nowhere', withHead('-> nowhere\n')],
    ['markup', '<script>alert(1)</script> # <img onerror=x>'],
    ['an action knot that is a function', withHead(`Hi.${END}=== function breathe() ===\n~ return 1\n`)],
  ]
  test.each(hostile)('%s', (_, text) => {
    const found = findings(text)
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found) expect(message).toMatch(/\S.{5,}/)
    expect(found.some(({ severity }) => severity === 'error')).toBe(true)
  })

  /** Logic within logic within words, which Ink's parser tries again at every level. */
  const nested = (open: string, close: string, times: number) => `${open.repeat(times)}x${close.repeat(times)}`
  const slow: readonly (readonly [string, string])[] = [
    ['words within logic', nested('"{', '}"', 12)],
    ['conditions in a tag', `# face: ${nested(' ? {\n- x: ', '}', 12)}`],
    ['calls within words within conditions', `LIST l = ${nested('{\n- x: "f(', ')"}', 12)}`],
    ['a hundred thousand lines', 'ab\n'.repeat(100_000)],
  ]
  test.each(slow)('what would keep Ink busy for minutes is given up with a line: %s', (_, text) => {
    const body = `VAR x = 1\n${text}\nHi.${END}`
    for (const found of [
      findings(withHead(body)),
      findings(withHead(`INCLUDE part.ink\nHi.${END}`), { 'part.ink': body }),
    ]) {
      expect(found.map(({ code }) => code)).toEqual(['too_hard_to_read'])
      expect(found[0]?.line).toBeGreaterThan(0)
    }
  })

  test.each([13, 200])('braces that are closed on their own line count too: %i', (times) => {
    const [found, ...more] = findings(withHead(`${nested('{x|', '}', times)}\nHi.${END}`))
    expect(found).toMatchObject({ code: 'nested_too_deep', line: HEAD_LINES + 1 })
    expect(more).toEqual([])
  })

  test('Ink’s own words are kept short, and said once', () => {
    const found = findings(withHead(`VAR x = ${'"'.repeat(5001)}\nHi.${END}`))
    expect(new Set(found.map(({ line, message }) => `${line} ${message}`)).size).toBe(found.length)
    for (const { message } of found) expect(message.length).toBeLessThan(400)
  })

  test('no text makes the compiler throw', () => {
    const piece = fc.constantFrom(
      '*',
      '+',
      '-',
      '->',
      '{',
      '}',
      '|',
      '[',
      ']',
      '=== k ===',
      '~',
      '# move: x',
      '# ending: y',
      '\n',
      'Madeleine: hi',
      '<>',
      'VAR x = 1',
      '(',
      ')',
      '//',
      '/*',
      'INCLUDE a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => findings(withHead(pieces.join(' ')))).not.toThrow()
      }),
    )
  })
})

describe('names that JavaScript has for itself', () => {
  const NAMES = Object.getOwnPropertyNames(Object.prototype)
  const coded = (text: string) => findings(withHead(text)).map(({ code }) => code)

  test.each(NAMES)('%s is refused with its line, whatever is called so', (name) => {
    for (const declared of [`VAR ${name} = 1\nHello.${END}`, `Hello.${END}=== ${name} ===\nHello.${END}`])
      expect(findings(withHead(declared)).find(({ code }) => code === 'reserved_name')).toMatchObject({
        severity: 'error',
        line: expect.any(Number),
        message: expect.stringContaining(name),
      })
    for (const declared of [
      ...[`~ temp ${name} = 1`, `CONST ${name} = 1`, `LIST x = a, ${name}`, `* (${name}) [Go. # move: leave] Bye.`],
      ...[`- (${name}) Hello.`, `= ${name}`, `== function f(ref ${name}) ==`],
    ])
      expect(coded(`Hello.\n${declared}${END}`), declared).toContain('reserved_name')
  })

  test('may be said', () => {
    for (const said of ['The constructor is late.', '- The constructor (toString) is late.', 'VAR who = "constructor"'])
      expect(coded(`${said}${END}`), said).not.toContain('reserved_name')
  })
})

test('a line that no page can show is refused, and one that is merely long is not', () => {
  const say = (length: number) => findings(withHead(`${'W'.repeat(length)}${END}`)).map(({ code }) => code)
  expect(say(5000)).not.toContain('line_too_long')
  expect(say(5001)).toContain('line_too_long')
})
