import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { SITUATIONS } from '../../../src/core/model/move.ts'
import { proveStory } from '../../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { PATTERNS } from '../../../src/studio/patterns/all-patterns.ts'

describe('patterns', () => {
  test('there is one for each situation that a customer can be in', () => {
    expect(PATTERNS.map(({ situation }) => situation).toSorted()).toEqual(
      SITUATIONS.filter((situation) => situation !== 'unspoken').toSorted(),
    )
  })

  test.each(PATTERNS)('$situation: proved, lawful, and it comes to its situation', ({ situation, ink }) => {
    const compiled = compileStory({ main: MAIN_FILE, files: { [MAIN_FILE]: ink } }, REPERTOIRE)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
    expect(compiled.warnings).toEqual([])
    expect(compiled.story.outline.situations).toContain(situation)
    const { proved, findings, endings } = proveStory(compiled.story, RUBRIC)
    expect(findings).toEqual([])
    expect(proved).toBe(true)
    expect(endings.length).toBeGreaterThan(1)
  })

  test.each(PATTERNS)('$situation: every knot with a decision says what its author has to write', ({ ink }) => {
    const knots = ink.split(/^=== /m).slice(1)
    const silent = knots.filter((knot) => /^\*/m.test(knot) && !knot.includes('// WRITE:'))
    expect(silent).toEqual([])
  })
})
