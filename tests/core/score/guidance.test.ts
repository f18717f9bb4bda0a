import { describe, expect, test } from 'vitest'
import { MOVES, type Move, SITUATIONS, type Situation } from '../../../src/core/model/move.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { RUBRIC_TABLE } from '../../../src/core/score/rubric-table.ts'
import { SOURCES } from '../../../src/core/score/sources.ts'

/** The guidance's own table, written down once more: what the rubric must not drift from. Columns as in `SEEN`. */
const SEEN = ['upset', 'unrealistic', 'abusive', 'threat', 'danger'] as const
const GUIDANCE = `
validate          ++ ++ +  0  -
apologize         ++ +  0  -  -
step_back         ++ ++ ++ ++ -
rephrase          ++ ++ +  -  -
name_emotion      +  +  +  -  -
i_voice           +  +  +  0  0
invite            ++ +  0  -  -
solve             +  ++ 0  -  -
be_transparent    +  ++ +  -  -
set_boundary      0  0  ++ -  -
stay_silent       -  -  -- ++ -
leave             -- -- 0  0  ++
deny              -- -- -  -- --
argue             -- -- -- -- --
lecture           -- -- -  -- --
shut_down         -- -- -  -  -
withhold_apology  -- -  0  0  0
blame             -- -- -- -- --
overpromise       -  -- -  -  -
insult            x  x  x  x  x
threaten          x  x  x  x  x
get_manager       0  0  +  +  ++
`
const POINTS_OF: Record<string, number> = { '++': 4, '+': 2, '0': 0, '-': -4, '--': -8, x: -16 }

const pointsOf = (moves: readonly Move[], situation: Situation, ledger = { ...RUBRIC.fresh, listened: true }): number =>
  RUBRIC.judge(ledger, { moves, situation, tension: 60 })[1].points

const rows = GUIDANCE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('the rubric keeps to the guidance', () => {
  test.each(rows)('%s', (move, ...marks) => {
    const got = SEEN.map((situation) => pointsOf([move as Move], situation))
    expect(got).toEqual(marks.map((mark) => POINTS_OF[mark]))
  })

  test('the moves of single situations', () => {
    expect(pointsOf(['ignore_abuse'], 'abusive')).toBe(-8)
    expect(pointsOf(['explain_in_danger'], 'danger')).toBe(-8)
    expect(pointsOf(['stay_in_danger'], 'danger')).toBe(-16)
    expect(pointsOf(['reach_out'], 'unspoken')).toBe(4)
    expect(pointsOf(['put_off'], 'unspoken')).toBe(-8)
    expect(pointsOf(['debrief'], 'aftermath')).toBe(4)
    for (const move of ['support_employee', 'restore_dialogue', 'listen_to_employee'] as const) {
      expect(pointsOf([move], 'managing'), move).toBe(4)
    }
    for (const move of ['reprimand_in_public', 'abandon_employee'] as const) {
      expect(pointsOf([move], 'managing'), move).toBe(-8)
    }
  })

  test('stop_service follows the limit: before it harmful, after it good, once crossed asked for', () => {
    const set = { ...RUBRIC.fresh, boundarySet: true }
    expect(pointsOf(['stop_service'], 'abusive', RUBRIC.fresh)).toBe(-4)
    expect(pointsOf(['stop_service'], 'abusive', set)).toBe(2)
    expect(pointsOf(['stop_service'], 'abusive', { ...set, boundaryCrossed: true })).toBe(4)
    expect(pointsOf(['stop_service'], 'upset', RUBRIC.fresh)).toBe(-4)
    expect(pointsOf(['stop_service'], 'threat', RUBRIC.fresh)).toBe(0)
    expect(pointsOf(['stop_service'], 'danger', RUBRIC.fresh)).toBe(4)
  })

  test('get_manager is asked for once the limit was crossed', () => {
    const crossed = { ...RUBRIC.fresh, boundarySet: true, boundaryCrossed: true }
    expect(pointsOf(['get_manager'], 'abusive', crossed)).toBe(4)
  })

  test('every move has one row with a reason, a source and all the situations', () => {
    expect(RUBRIC_TABLE.map(({ move }) => move).sort()).toEqual([...MOVES].sort())
    for (const row of RUBRIC_TABLE) {
      expect(Object.keys(row.cells).sort(), row.move).toEqual([...SITUATIONS].sort())
      expect(row.reason, row.move).toMatch(/^[A-Z“].{20,}\.$/)
      for (const source of row.source.match(/[SR]\d?/g) ?? ['none']) expect(Object.keys(SOURCES)).toContain(source)
    }
  })
})
