import { expect, test } from 'vitest'
import { openInk } from '../../../src/core/session/ink-runtime.ts'
import { compileInk } from '../../../src/core/story/ink-compiler.ts'
import { inkLines, lineAt } from '../../../src/core/story/ink-lines.ts'

test.each([
  ['a sum without a result', 'Hi.\n~ temp x = 5\n{x mod 0: Oh.}\n-> END\n', 3],
  ['a way back where there is none', 'Hi.\n* [On]\n  Well.\n  ->->\n', 4],
  ['a circle', 'Hi.\n-> round\n=== round ===\n-> round\n', 4],
  ['a function without end', '{f(1)}\n-> END\n=== function f(n)\n~ return f(n + 1)\n', 4],
  ['the end of a text', 'Hi.\n* [On]\n  Well.\n  Oh.\n* [Off] -> END\n', 4],
])('the place of %s is told', (_, text, line) => {
  const compiled = compileInk({ main: 'story.ink', files: { 'story.ink': text } })
  if (!compiled.ok) throw new Error('The example does not compile.')
  const ink = openInk(compiled.json, 0)
  const turn = ink.begin()
  const { stopped } = turn.replies.length > 0 ? ink.choose(0) : turn
  expect(lineAt(inkLines(compiled.parsed, 'story.ink'), stopped)).toEqual({ file: 'story.ink', line })
})
