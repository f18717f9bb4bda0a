import { describe, expect, test } from 'vitest'
import { provePlain } from '../../../../src/core/prover/prove-plain.ts'
import type { Proof } from '../../../../src/core/prover/prove-story.ts'
import { compileInk } from '../../../../src/core/story/ink-compiler.ts'

function provedInk(text: string): Proof {
  const compiled = compileInk({ main: 'story.ink', files: { 'story.ink': text } })
  if (!compiled.ok) throw new Error(compiled.findings.map(({ message }) => message).join('\n'))
  return provePlain(compiled.json, { plays: 30, maxStates: 20_000 })
}

/** States of a story that is walked whole and that the real runtime plays alike. */
function statesOf(text: string): number {
  const proof = provedInk(text)
  expect(proof.walk.engine).toBe('flat')
  expect(proof.proved).toBe(true)
  return proof.walk.explored.graph.states
}

/** A row of knots k0, k1, …, each with the body that is given for it. */
const row = (length: number, body: (at: number, next: string) => string): string =>
  Array.from({ length }, (_, at) => `=== k${at} ===\n${body(at, at + 1 < length ? `-> k${at + 1}` : '-> END')}\n`).join(
    '',
  )

const TWO_WAYS = (next: string): string => `* [Yes] ${next}\n* [No] ${next}`

describe('what cannot matter any more is not told apart', () => {
  test('behind a function that is called everywhere, each caller goes on at its own place', () => {
    const text = `-> k0\n${row(10, (_, next) => `{many(2)}\n${TWO_WAYS(next)}`)}
=== function many(n) ===
{n > 1: lots|one}`
    expect(statesOf(text)).toBe(10)
  })

  test('a variable that is handed over by ref and never looked at', () => {
    const text = `VAR mood = 0\nVAR other = 0\n-> k0
${row(10, (_, next) => `~ raise(mood)\n* [Yes]\n  ~ raise(mood)\n  ~ raise(other)\n  ${next}\n* [No] ${next}`)}
=== function raise(ref x) ===
~ x = x + 1`
    expect(statesOf(text)).toBe(10)
  })

  test('a variable that is handed over by ref is told apart as long as it will be looked at, and no other is', () => {
    const text = `VAR mood = 0\nVAR other = 0\n-> k0
${row(10, (at, next) => `${at === 3 ? '{other > 1: Much.}\n' : ''}* [Yes]\n  ~ raise(mood)\n  ~ raise(other)\n  ${next}\n* [No] ${next}`)}
=== function raise(ref x) ===
~ x = x + 1`
    // One state more in each knot until the count is looked at on the way into the fourth.
    expect(statesOf(text)).toBe(1 + 2 + 3 + 7)
  })

  test('a counter that a function raises matters until it is looked at for the last time', () => {
    const text = `VAR count = 0\n-> k0
${row(10, (at, next) => `${at === 3 ? '{count > 1: Much.}\n' : ''}* [Yes]\n  ~ bump()\n  ${next}\n* [No] ${next}`)}
=== function bump() ===
~ count = count + 1`
    expect(statesOf(text)).toBe(1 + 2 + 3 + 7)
  })

  test('within a tunnel only what its own caller will look at', () => {
    const text = `VAR x = 0\nVAR y = 0\n-> start
=== start ===
* [One]
  ~ x = 1
* [Two]
- -> aside ->
{x: So it was.}
+ [Three]
  ~ y = 1
+ [Four]
- -> aside ->
{y: So it was again.}
-> END
=== aside ===
+ [Back] ->->`
    expect(statesOf(text)).toBe(1 + 2 + 1 + 2)
  })

  test('words of a reply that are said again do not lead back to the other replies', () => {
    const text = `VAR seen = 0\n-> start
=== start ===
* [One]
  ~ seen = 1
  -> next
* [Two] -> next
=== next ===
* Say this[.], and more. -> END
* {seen > 5} [Never] -> END`
    expect(statesOf(text)).toBe(2)
  })
})

describe('what still matters is told apart', () => {
  test('a temporary that is handed over by ref', () => {
    const text = `-> start
=== start ===
~ temp held = 0
* [One]
  ~ raise(held)
* [Two]
- + [On]
- {held: -> other}
-> END
=== other ===
+ [More] -> END
=== function raise(ref x) ===
~ x = x + 1`
    expect(statesOf(text)).toBe(1 + 2 + 1)
  })

  test('a variable that a tunnel was handed by ref and looks at after a reply', () => {
    const text = `VAR mood = 0\n-> start
=== start ===
* [One]
  ~ mood = 1
* [Two]
- -> aside(mood) ->
-> END
=== aside(ref x) ===
+ [On]
- {x: -> other}
->->
=== other ===
+ [More] ->->`
    expect(statesOf(text)).toBe(1 + 2 + 1)
  })

  test('what is looked at where a tunnel sends its caller', () => {
    const text = `VAR mood = 0\n-> start
=== start ===
* [One]
  ~ mood = 1
* [Two]
- -> aside ->
-> END
=== aside ===
+ [On] ->-> elsewhere
=== elsewhere ===
{mood: -> other}
-> END
=== other ===
+ [More] -> END`
    expect(statesOf(text)).toBe(1 + 2 + 1)
  })

  test('a temporary of the caller that is looked at where a tunnel sends it', () => {
    const text = `-> start
=== start ===
~ temp held = 0
* [One]
  ~ held = 1
* [Two]
- -> aside ->
-> END
- (behind)
{held: -> other}
-> END
=== aside ===
+ [On] ->-> start.behind
=== other ===
+ [More] -> END`
    expect(statesOf(text)).toBe(1 + 2 + 1)
  })

  test('what is looked at behind a thread', () => {
    const text = `VAR mood = 0\n-> start
=== start ===
* [One]
  ~ mood = 1
* [Two]
- + [On]
- <- beside
{mood: -> other}
+ [Last] -> END
=== beside ===
+ [Aside] -> END
=== other ===
+ [More] -> END`
    expect(statesOf(text)).toBe(1 + 2 + 2)
  })

  test('what a function looks at behind a text that it makes', () => {
    const text = `VAR mood = 0\n-> start
=== start ===
* [One]
  ~ mood = 1
* [Two]
- + [On]
- + [Feel {feeling()}] -> END
=== function feeling() ===
~ temp word = "well"
{word} {mood}`
    expect(statesOf(text)).toBe(1 + 2 + 2)
  })

  test('that a temporary is there, when it will be assigned to', () => {
    const text = `-> start
=== start ===
~ temp held = 5
* [One]
  ~ held = 1
* [Two]
- {held > 3: -> other}
-> END
=== other ===
+ [More] -> END`
    expect(statesOf(text)).toBe(1 + 1)
  })
})

describe('a tunnel that is left by a divert', () => {
  test('leaves nothing behind that anybody can come back to', () => {
    const text = `-> hub
=== hub ===
+ [In] -> aside -> hub
+ [Out] -> END
=== aside ===
+ [Away] -> hub
+ [Off] -> END`
    expect(statesOf(text)).toBe(2)
  })

  test('leaves its temporaries and those of its callers behind too', () => {
    const text = `VAR far = 0
-> hub
=== hub ===
~ temp here = RANDOM(1, 2)
+ [In] -> aside(here) -> again
+ [Out] -> END
- (again) Here is {here}.
-> END
=== aside(n) ===
+ [Away {n}] -> hub
+ [Off] -> END`
    // Two of the hub, and two within the tunnel.
    expect(statesOf(text)).toBe(4)
  })

  test('is come back to where some way leads to its end, however it was left', () => {
    const text = `-> start
=== start ===
-> aside ->
+ [First] -> END
=== aside ===
+ [Away] -> far
+ [Back] ->->
=== far ===
+ [On] -> near
+ [Off] -> END
=== near ===
+ [Home] ->->`
    expect(statesOf(text)).toBe(4)
  })

  test('keeps those below it that are come back to by a tunnel which sends them elsewhere', () => {
    const text = `-> start
=== start ===
* [One] -> first ->
  After one.
  + + [Well one] -> END
* [Two] -> first ->
  After two.
  + + [Well two] -> END
=== first ===
-> second ->
+ [Never] -> END
=== second ===
+ [On] ->-> home
=== home ===
->->`
    expect(statesOf(text)).toBe(1 + 2 + 2)
  })

  test('does not reach what only the tunnels that it calls come back from', () => {
    const text = `-> hub
=== hub ===
+ [In] -> aside -> hub
+ [Short] -> short -> hub
+ [Out] -> END
=== aside ===
-> short ->
+ [Away] -> hub
=== short ===
+ [Back] ->->`
    // The hub, short from the hub, short from aside, aside.
    expect(statesOf(text)).toBe(4)
  })

  test('keeps a temporary of a caller that something above refers to', () => {
    const text = `-> start
=== start ===
~ temp held = 0
-> change(held) ->
+ [Held {held}] -> END
=== change(ref n) ===
+ [Up]
  ~ n = n + 1
  -> last(n)
+ [Same] -> last(n)
=== last(n) ===
+ [{n > 0: Much|Little}] -> END`
    expect(statesOf(text)).toBe(1 + 2)
  })

  test('keeps apart what a frame that was sent elsewhere looks at, whatever the tunnel calls its own', () => {
    const text = `-> start
=== start ===
~ temp held = 0
* [One]
  ~ held = 1
* [Two]
- -> aside ->
-> END
- (behind)
{held: -> other}
-> END
=== aside ===
+ [On]
  ~ temp held = 5
  ->-> start.behind
=== other ===
+ [More] -> END`
    expect(statesOf(text)).toBe(1 + 2 + 1)
  })
})
