import { describe, expect, test } from 'vitest'
import { compileInk } from '../../../src/core/story/ink-compiler.ts'
import { inkLines, lineAt } from '../../../src/core/story/ink-lines.ts'

const TEXT = `VAR x = 0
-> start
=== start ===
Hello.
~ x = x mod 0
{x > 2: More.}
* [One]
  Yes.
  ~ temp y = f(x)
  ->->
* [Two] -> END
=== function f(n)
~ n = n + 1
~ return f(n)
`

/** Where a piece of compiled Ink that holds `wanted` stands, by walking the JSON. */
function pathsOf(json: string, wanted: (piece: unknown) => boolean): readonly string[] {
  const found: string[] = []
  const walk = (box: readonly unknown[], path: string): void => {
    box.forEach((piece, at) => {
      const own = path === '' ? `${at}` : `${path}.${at}`
      if (wanted(piece)) found.push(own)
      if (Array.isArray(piece)) walk(piece, own)
    })
    const named = box.at(-1)
    if (typeof named !== 'object' || named === null || Array.isArray(named)) return
    for (const [name, inner] of Object.entries(named)) {
      if (Array.isArray(inner)) walk(inner, path === '' ? name : `${path}.${name}`)
    }
  }
  walk((JSON.parse(json) as { root: readonly unknown[] }).root, '')
  return found
}

describe('the line of compiled Ink', () => {
  const compiled = compileInk({ main: 'story.ink', files: { 'story.ink': TEXT } })
  if (!compiled.ok) throw new Error('The example does not compile.')
  const lines = inkLines(compiled.parsed, 'story.ink')
  const linesOf = (wanted: (piece: unknown) => boolean) =>
    pathsOf(compiled.json, wanted).flatMap((path) => lineAt(lines, path)?.line ?? [])
  const has = (key: string, value: string) => (piece: unknown) =>
    typeof piece === 'object' && piece !== null && (piece as Record<string, unknown>)[key] === value

  test.each([
    ['a sum', (piece: unknown) => piece === '%', [5]],
    ['what is set by it', has('VAR=', 'x'), [5]],
    ['a condition', (piece: unknown) => piece === '>', [6]],
    ['a temporary variable', has('temp=', 'y'), [9]],
    ['the way back out of a tunnel', (piece: unknown) => piece === '->->', [10]],
    ['a sum in a function', (piece: unknown) => piece === '+', [13]],
    ['a return', (piece: unknown) => piece === '~ret', [14]],
    ['a function that calls itself', has('f()', 'f'), [9, 14]],
  ])('%s is its own, not that of its knot', (_, wanted, expected) => {
    expect(linesOf(wanted)).toEqual(expected)
  })
})
