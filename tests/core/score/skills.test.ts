import { describe, expect, test } from 'vitest'
import type { Input } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { skillsOf } from '../../../src/core/score/skills.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compiled, withHead } from '../../fixtures/three-weeks-late.ts'

const STORY = compiled(
  withHead(`VAR tension = 30
Madeleine: Three weeks! # situation: upset
* [What happened? # move: invite]
* [You are wrong. # move: deny]
* [Hm.]
- Madeleine: Well?
* [Sorry. # move: apologize] Fine. # ending: x # outcome: resolved
-> END
=== get_help ===
Nobody is free.
->->
`),
)

/** The skills that were shown or missed in a play, with the decisions (from 0) in which they were. */
function skills(...inputs: readonly Input[]) {
  const session = openSession(STORY, RUBRIC, 1)
  for (const input of inputs) expect(session.take(input).ok).toBe(true)
  const all = skillsOf(scoreOf(session.events, RUBRIC).decisions)
  return Object.fromEntries(Object.entries(all).filter(([, { shown, missed }]) => shown.length + missed.length > 0))
}

describe('skills', () => {
  test('are shown by a good move, and missed by the fault or by passing over what was asked for', () => {
    expect(skills(0)).toEqual({ listening: { shown: [0], missed: [] } })
    expect(skills(1)).toEqual({ validating: { shown: [], missed: [0] }, listening: { shown: [], missed: [0] } })
    expect(skills(2)).toEqual({ listening: { shown: [], missed: [0] } })
  })

  test('are not missed by an action that gave the same decision back', () => {
    expect(skills('breathe', 'get_help', 0)).toEqual({ listening: { shown: [2], missed: [] } })
    expect(skills('breathe', 2)).toEqual({ listening: { shown: [], missed: [1] } })
    expect(skills('leave')).toEqual({ listening: { shown: [], missed: [0] } })
  })
})
