import { expect, test } from 'vitest'
import { readInkJson } from '../../../src/core/session/ink-json.ts'
import { openInk } from '../../../src/core/session/ink-runtime.ts'
import { compileInk } from '../../../src/core/story/ink-compiler.ts'

const TEXT = 'VAR half = 2.0\nVAR whole = 2\n{half / 4} {whole / 4} at 3.0, [4.0] # note: 1.0\n-> END\n'

function compiled(): string {
  const ink = compileInk({ main: 'story.ink', files: { 'story.ink': TEXT } })
  if (!ink.ok) throw new Error('The example does not compile.')
  return ink.json
}

const said = (json: string): string | undefined => openInk(json, 0).begin().lines[0]?.text

test('words that look like fractions stay words', () => {
  expect(said(compiled())).toBe('0 0 at 3.0, [4.0]')
})

test('a whole number that other compilers write as 2.0 is a fraction', () => {
  const json = compiled()
  const foreign = json.replace('2,{"VAR=":"half"}', '2.0,{"VAR=":"half"}')
  expect(foreign).not.toBe(json)
  expect(said(foreign)).toBe('0.5 0 at 3.0, [4.0]')
})

test.each(['[1.0]', '{"a":2.00 }', '[3.0,1]', '4.0'])('the player itself reads %s', (json) => {
  expect(readInkJson(json)).toBeNull()
})

test.each(['[1.05]', '{"a":"2.0"}', '[10,"3.0 and 4.0"]', '[1.5]'])('%s needs no second look', (json) => {
  expect(readInkJson(json)).toEqual(JSON.parse(json))
})

test('a state is taken back with its fractions', () => {
  const ink = openInk(compiled(), 0)
  ink.write('half', 3.5)
  const saved = ink.save()
  ink.write('half', 1)
  ink.restore(saved)
  expect([ink.read('half'), ink.read('whole')]).toEqual([3.5, 2])
})
