import { describe, expect, test } from 'vitest'
import { changed } from '../../../src/core/prover/checks/example.ts'
import { provePlain } from '../../../src/core/prover/prove-plain.ts'
import { walkStory } from '../../../src/core/prover/walk.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileInk } from '../../../src/core/story/ink-compiler.ts'
import { inkLines, lineAt } from '../../../src/core/story/ink-lines.ts'
import { proved, storyOf } from './proving.ts'

/** Two counters that nothing stops, looked at against a number that nobody reaches. */
const COUNTERS = `VAR n = 0
VAR m = 0
-> hub
=== hub ===
Here again.
+ [One]
  ~ n = n + 1
  -> hub
+ [Two]
  ~ m = m + 1
  -> hub
+ {n > 1000000 or m > 1000000} [Far] -> END
* [Leave] -> END
`

const inkOf = (text: string): string => {
  const compiled = compileInk({ main: 'story.ink', files: { 'story.ink': text } })
  if (!compiled.ok) throw new Error('The story does not compile.')
  return compiled.json
}

/** The same with a session, and with replies that lose points in every round. */
const LOSING = changed(
  '* [It is not our fault. # move: deny] -> angry',
  [
    '+ [No. # move: deny]\n    ~ n = n + 1',
    '+ [Listen. # move: lecture]\n    ~ m = m + 1',
    '+ [Well. # move: validate]',
  ]
    .map((reply) => `${reply}\n    {n < m - 1000000: -> angry}\n    -> heard`)
    .join('\n'),
).replace('VAR tension = 60', 'VAR tension = 60\nVAR n = 0\nVAR m = 0')

describe('a story whose counters grow without end', () => {
  const ink = inkOf(COUNTERS)

  test('is walked up to the number of states, and the report says what grows and how to end it', () => {
    const { proved: isProved, ok, walk, findings } = provePlain(ink, { maxStates: 3_000 })
    expect(walk.explored.graph.states).toBe(3_000)
    expect([isProved, ok]).toEqual([false, false])
    const [finding] = findings.filter(({ code }) => code === 'not_walked_whole')
    expect(finding?.message).toContain('3000 states were walked, and there are more')
    expect(finding?.message).toMatch(/is [nm](,|:).*~ ([nm]) = MIN\(\2, \d+\)/)
    // What was walked is still certified.
    expect(findings.map(({ code }) => code)).not.toContain('not_certified')
  })

  test.each([
    [
      'a variable handed over by ref',
      `VAR n = 0\n-> hub\n=== hub ===\n+ [On]\n  ~ raise(n)\n  -> hub\n+ {n > 100000} [Far] -> END
=== function raise(ref x) ===\n~ x = x + 1`,
      'is n',
      '~ n = MIN(n, 5)',
    ],
    [
      'a parameter',
      '-> hub(0)\n=== hub(t) ===\n+ [On] -> hub(t + 1)\n+ {t > 100000} [Far] -> END',
      'is t',
      '~ t = MIN(t, 5)',
    ],
    [
      'a count of visits',
      '-> hub\n=== hub ===\n+ [On] -> mid\n+ {hub > 100000} [Far] -> END\n=== mid ===\n-> hub',
      'is visits of hub',
      'compare them with a small number',
    ],
    [
      'the number of the turn',
      '-> hub\n=== hub ===\n+ [On] -> hub\n+ {TURNS() > 100000} [Far] -> END',
      'is TURNS()',
      'TURNS_SINCE',
    ],
  ])('names %s when that is what grows', (_, text, name, mend) => {
    const { findings } = provePlain(inkOf(text), { maxStates: 500 })
    const [finding] = findings.filter(({ code }) => code === 'not_walked_whole')
    expect(finding?.message).toMatch(/\(50[01]\)/)
    expect(finding?.message).toContain(name)
    expect(finding?.message).toContain(mend)
  })

  test('is walked up to its share of memory when that is reached first', () => {
    const { walk } = provePlain(ink, { maxBytes: 2_000_000 })
    expect(walk.complete).toBe(false)
    expect(walk.stepper.bytes).toBeLessThan(2_000_000)
    expect(walk.explored.graph.states).toBeGreaterThan(1_000)
    expect(walk.explored.graph.states).toBeLessThan(100_000)
  })

  test('is held to its share of memory by the real runtime too', () => {
    const story = storyOf(LOSING)
    if (!story) throw new Error('The story does not compile.')
    const walk = walkStory(story, RUBRIC, { engine: 'runtime', maxBytes: 1_000_000 })
    expect(walk.complete).toBe(false)
    expect(walk.stepper.bytes).toBeLessThan(2_000_000)
    expect(walk.explored.graph.states).toBeGreaterThan(100)
  })

  test('is told of without end of time where every round loses points', () => {
    const started = performance.now()
    const proof = proved(LOSING, { maxStates: 20_000 })
    expect(proof.walk.complete).toBe(false)
    expect(proof.findings.map(({ code }) => code)).toContain('not_walked_whole')
    // Going round once for each of the states of the circle would take minutes.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('what grows where no number counts on', () => {
  const told = (text: string, maxStates = 500) => {
    const compiled = compileInk({ main: 'story.ink', files: { 'story.ink': text } })
    if (!compiled.ok) throw new Error('The story does not compile.')
    const lines = inkLines(compiled.parsed, 'story.ink')
    const { findings } = provePlain(compiled.json, { maxStates, lineOf: (path) => lineAt(lines, path) })
    return findings.filter(({ code }) => code === 'not_walked_whole')
  }

  test('is a stack of tunnels that call themselves before they come back', () => {
    const [finding] = told(`VAR mood = false
-> deep ->
-> END
=== deep ===
+ [On]
  ~ mood = not mood
  -> deep ->
  {mood: Up.}
  ->->
+ [Back] ->->`)
    expect(finding?.message).toContain('the stack: the tunnel "-> deep ->" in line 7')
    expect(finding?.message).toContain('go on by a divert ("-> deep")')
    expect(finding?.message).not.toContain('MIN')
    expect(finding?.line).toBe(7)
    // Four tunnels deep the call of line 7 is open three times.
    expect(finding?.inputs).toEqual([0, 0, 0])
  })

  test('is that stack too where each tunnel on it has a number of its own', () => {
    const [finding] = told(`-> deep(0) ->
-> END
=== deep(n) ===
+ [On] -> deep(n + 1) ->
  {n}.
  + + [Back {n}] ->->
+ [Back] ->->`)
    expect(finding?.message).toContain('the stack: the tunnel "-> deep ->" in line 4')
  })

  test('is a variable where tunnels lie on each other for a while only', () => {
    const [finding] = told(`VAR n = 0
-> deep(0) ->
-> hub
=== deep(t) ===
+ [On]
  {t < 5: -> deep(t + 1) ->}
  ->->
+ [Back] ->->
=== hub ===
+ [On]
  ~ n = n + 1
  -> hub
+ {n > 100000} [Far] -> END`)
    expect(finding?.message).toContain('is n, which grows in line 11: clamp it')
  })

  test('are flags that multiply, which nobody can clamp', () => {
    const flags = Array.from({ length: 12 }, (_, at) => `f${at}`)
    const [finding] = told(
      `${flags.map((flag) => `VAR ${flag} = false`).join('\n')}
-> hub
=== hub ===
${flags.map((flag) => `+ [Set ${flag}]\n  ~ ${flag} = true\n  -> hub`).join('\n')}
+ {${flags.join(' and ')}} [Out] -> END`,
    )
    expect(finding?.message).toContain('they multiply')
    expect(finding?.message).toContain('f0 in line 16, f1 in line 19, f2 in line 22 and 9 more')
    expect(finding?.message).not.toContain('MIN')
    expect(finding?.line).toBe(16)
  })

  test('are replies that may be given once, in any order', () => {
    const replies = Array.from({ length: 12 }, (_, at) => `* [Reply ${at}] -> hub`)
    const [finding] = told(`-> hub\n=== hub ===\n${replies.join('\n')}`)
    expect(finding?.message).toContain('in line 3')
    expect(finding?.message).toContain('and 9 more')
  })

  test('is a text that is added to', () => {
    const [finding] = told(`VAR said = "a"
-> hub
=== hub ===
+ [On]
  ~ said = said + "b"
  -> hub
+ {said == "c"} [Far] -> END`)
    expect(finding?.message).toContain('is said, which grows in line 5: set it to one of a few texts')
  })
})
