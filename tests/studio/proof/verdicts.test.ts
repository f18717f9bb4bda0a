import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { proveStory } from '../../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { reportOf } from '../../../src/studio/proof/report-of.ts'
import { verdictsAt } from '../../../src/studio/proof/verdicts.ts'

const STORY = `# title: An example
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: A customer is waiting.
VAR tension = 60
-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [Three weeks without a word. # move: validate]
    Madeleine: It was. # face: calm
    -> way_out
* [Our terms say five. # move: lecture]
    Madeleine: Then keep your terms. # situation: abusive
    -> way_out
=== way_out ===
Madeleine: And now?
* [I'll send a new one today. # move: solve] -> promise
* [That is not my department. # move: put_off] -> promise
=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
`
const LINES = STORY.split('\n')
const lineOf = (words: string): number => LINES.findIndex((line) => line.includes(words)) + 1

function report(plays = '') {
  const text = { files: { [MAIN_FILE]: STORY }, plays }
  const compiled = compileStory({ main: MAIN_FILE, files: text.files }, REPERTOIRE)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
  return reportOf(text, compiled.story, proveStory(compiled.story, RUBRIC), 5)
}

describe('what the reply at a line earns', () => {
  test('each situation that comes by there has its own verdict', () => {
    const found = verdictsAt(LINES, lineOf('new one today'), report())
    expect(found?.moves).toEqual(['solve'])
    const situations = new Set(found?.verdicts.map(({ situation }) => situation))
    expect(situations).toEqual(new Set(['upset', 'abusive']))
    const shares = found?.verdicts.reduce((sum, { share }) => sum + (share ?? 0), 0)
    expect(shares).toBeCloseTo(1)
    expect(found?.verdicts.every(({ reason }) => reason.length > 10)).toBe(true)
  })

  test('a move that was changed since is judged as it stands now', () => {
    const changed = LINES.map((line) => line.replace('move: solve', 'move: insult'))
    const found = verdictsAt(changed, lineOf('new one today'), report())
    expect(found?.moves).toEqual(['insult'])
    expect(found?.verdicts.map(({ grade }) => grade)).toContain('critical')
  })

  test('a reply that is new takes the situations of its neighbours', () => {
    const at = lineOf('not my department')
    const added = [...LINES.slice(0, at), '* [Tell me more. # move: invite]', ...LINES.slice(at)]
    const found = verdictsAt(added, at + 1, report())
    expect(new Set(found?.verdicts.map(({ situation }) => situation))).toEqual(new Set(['upset', 'abusive']))
  })

  test('before anything is proved the text above is all there is', () => {
    const found = verdictsAt(LINES, lineOf('It was.'), null)
    expect(found?.verdicts).toMatchObject([{ situation: 'upset', grade: 'asked', share: null }])
  })

  test('outside of replies there is nothing to judge', () => {
    expect(verdictsAt(LINES, lineOf('=== way_out'), null)).toBeNull()
    expect(verdictsAt(LINES, 1, report())).toBeNull()
    expect(verdictsAt([], 1, null)).toBeNull()
  })
})

describe('a report', () => {
  test('says how recorded plays come out now', () => {
    const { plays, findings } = report('good: 0,0 -> promise 100\nbad: 0,7 -> promise 100\n')
    expect(plays.map(({ name, refused, came }) => [name, refused, came.ending])).toEqual([
      ['good', null, 'promise'],
      ['bad', 1, null],
    ])
    expect(findings.filter(({ code }) => code === 'play_differs').map(({ line }) => line)).toContain(2)
  })

  test('is plain data, with reasons for what it found', () => {
    const made = report()
    expect(structuredClone(made)).toEqual(made)
    expect(made.findings.length).toBeGreaterThan(0)
    for (const { why, mend } of made.findings) expect(why.length + mend.length).toBeGreaterThan(20)
    expect(made.endings.map(({ id }) => id)).toContain('promise')
    expect(made.endings.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1)
  })
})
