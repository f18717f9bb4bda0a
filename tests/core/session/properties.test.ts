import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../src/core/model/move.ts'
import type { Attempt, Input, SessionEvent } from '../../../src/core/model/session.ts'
import { REFUSALS } from '../../../src/core/model/session.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compiled, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

/** Has chance, memory, knots for the actions, sticky replies and a tension of its own. */
const WAYWARD = withHead(`VAR tension = 40
VAR apologies = 0
VAR boundary_set = 0
VAR stepped_back = false
VAR rounds = 0
-> start
=== start ===
Madeleine: {~One.|Two.|Three.} # situation: {rounds > 3: abusive|upset}
~ rounds = rounds + 1
{rounds > 6: -> out}
+ [Sorry. # move: apologize] 
  {apologies > 2:
    ~ tension = tension + 90
  }
+ [You are wrong. # move: deny, blame]
  ~ tension = RANDOM(-50, 200)
+ [That is not all right. # move: set_boundary]
+ {stepped_back} [What happened? # move: invite]
  ~ tension = tension - 300
- -> start
=== breathe ===
She waits{breathe > 1: again}.
->->
=== get_help ===
{rounds > 2: -> out}
Nobody comes.
-> DONE
=== out ===
Madeleine: Enough. # ending: out # outcome: contained
-> END
`)

const stories: readonly CompiledStory[] = [compiled(THREE_WEEKS_LATE), compiled(WAYWARD)]
const story = fc.constantFrom(...stories)
const seed = fc.integer({ min: 0, max: 1_000_000 })
const fittingInput = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ACTIONS) },
)
const anyInput = fc.oneof(fittingInput, fc.double(), fc.string(), fc.anything()) as fc.Arbitrary<Input>

/** Plays what fits of the inputs; the inputs that were taken, and the events. */
function playFitting(
  what: CompiledStory,
  chance: number,
  inputs: readonly Input[],
): readonly [readonly Input[], readonly SessionEvent[]] {
  const session = openSession(what, RUBRIC, chance)
  const taken = inputs.filter((input) => session.take(input).ok)
  return [taken, session.events]
}

describe('a session, whatever is done', () => {
  test('the same story, seed and inputs give the same events', () => {
    fc.assert(
      fc.property(story, seed, fc.array(fittingInput, { maxLength: 30 }), (what, chance, wanted) => {
        const [inputs, events] = playFitting(what, chance, wanted)
        const attempt: Attempt = JSON.parse(
          JSON.stringify({ story: what.hash, rubric: RUBRIC.version, seed: chance, inputs }),
        )
        const again = replay(what, RUBRIC, attempt)
        expect(again.ok && again.session.events).toEqual(events)
      }),
    )
  })

  test('the score depends on the events alone', () => {
    fc.assert(
      fc.property(story, seed, fc.array(fittingInput, { maxLength: 30 }), (what, chance, wanted) => {
        const [, events] = playFitting(what, chance, wanted)
        const copied: SessionEvent[] = JSON.parse(JSON.stringify(events))
        expect(scoreOf(copied, RUBRIC)).toEqual(scoreOf(events, RUBRIC))
        const points = scoreOf(events, RUBRIC).decisions.reduce((sum, { judgement }) => sum + judgement.points, 0)
        expect(scoreOf(events, RUBRIC).points).toBe(points)
      }),
    )
  })

  test('tension stays in 0 to 100 and every change says where it came from', () => {
    fc.assert(
      fc.property(story, seed, fc.array(fittingInput, { maxLength: 40 }), (what, chance, wanted) => {
        let tension: number | null = null
        for (const event of playFitting(what, chance, wanted)[1]) {
          if (event.kind === 'started') tension = event.tension
          if (event.kind !== 'tension_changed') continue
          expect(event.from).toBe(tension)
          expect(event.to).toBeGreaterThanOrEqual(0)
          expect(event.to).toBeLessThanOrEqual(100)
          expect(Number.isInteger(event.to)).toBe(true)
          tension = event.to
        }
      }),
    )
  })

  test('any input either plays or is refused with a named reason, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(story, seed, fc.array(anyInput, { maxLength: 25 }), (what, chance, inputs) => {
        const session = openSession(what, RUBRIC, chance)
        for (const input of inputs) {
          const before = session.events.length
          const taken = session.take(input)
          if (taken.ok) expect(session.events.length).toBeGreaterThan(before)
          else {
            expect(REFUSALS).toContain(taken.refusal)
            expect(taken.message).toMatch(/\.$/)
            expect(session.events.length).toBe(before)
          }
        }
      }),
    )
  })

  test('breathing cannot go round', () => {
    fc.assert(
      fc.property(story, seed, fc.array(fittingInput, { maxLength: 30 }), (what, chance, wanted) => {
        const [inputs] = playFitting(what, chance, wanted)
        const doubled = inputs.some((input, at) => {
          if (input !== 'breathe') return false
          const before = inputs.slice(0, at)
          const reply = before.findLastIndex((earlier) => typeof earlier === 'number')
          return before.slice(reply + 1).includes('breathe')
        })
        expect(doubled).toBe(false)
      }),
    )
  })
})
