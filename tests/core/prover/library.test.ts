import { expect, test } from 'vitest'
import { example } from '../../../src/core/prover/checks/example.ts'
import { libraryFindings } from '../../../src/core/prover/library.ts'
import { proved } from './proving.ts'

/** Three decisions, of which the best reply stands first each time: too few to be told by one story. */
const firstIsBest = (name: string): string =>
  example(`-> d0
${['validate', 'invite', 'rephrase']
  .map(
    (move, at) => `=== d${at} ===
Madeleine: And ${at}? # situation: upset
* [Right ${name}${at}${'x'.repeat(at === 1 ? 9 : 0)}. # move: ${move}] -> ${at < 2 ? `d${at + 1}` : 'good'}
* [Wrong ${name} ${at} abc. # move: deny] -> bad
* [Bad ${name} ${at}. # move: argue] -> bad
`,
  )
  .join('')}=== good ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
=== bad ===
Madeleine: Enough. # ending: door # outcome: escalated
-> END
`)

test('what no story tells by itself is told by all of them together', () => {
  const proofs = ['a', 'b', 'c', 'd'].map((name) => proved(firstIsBest(name)))
  for (const { findings } of proofs) expect(findings.map(({ code }) => code)).not.toContain('best_reply_told')
  const found = libraryFindings(proofs.map(({ walk }) => walk))
  expect(found.map(({ message }) => message)).toEqual([
    'The best reply is the first in 12 of 12 decisions of all stories; by chance it would be 4.0 (less than 0.01 % likely).',
  ])
  expect(libraryFindings(proofs.slice(0, 1).map(({ walk }) => walk))).toEqual([])
})
