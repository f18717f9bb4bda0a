import { describe, expect, test } from 'vitest'
import { SITUATIONS } from '../../../src/core/model/move.ts'
import { RUBRIC_TABLE, rowOf } from '../../../src/core/score/rubric-table.ts'
import { adviceFor, isAlwaysCritical, isAlwaysWrong, reasonIn } from '../../../src/play/rubric/advice.ts'

const moves = (rows: readonly { readonly move: string }[]) => rows.map(({ move }) => move)

describe('advice by situation', () => {
  test.each(SITUATIONS)(
    '%s: every mark that says something is in exactly one list, or is wrong everywhere',
    (situation) => {
      const { asked, good, critical, veryHarmful, harmful } = adviceFor(situation, RUBRIC_TABLE)
      const listed = moves([...asked, ...good, ...critical, ...veryHarmful, ...harmful])
      const meant = RUBRIC_TABLE.filter((row) => row.cells[situation] !== '0' && row.cells[situation] !== '.')
      expect([...listed].sort()).toEqual(moves(meant.filter((row) => !isAlwaysWrong(row))).sort())
    },
  )

  test.each(SITUATIONS)('%s: there is something to do', (situation) => {
    const { asked, good } = adviceFor(situation, RUBRIC_TABLE)
    expect(asked.length + good.length).toBeGreaterThan(0)
  })

  test('silence is asked for after a threat and is no answer to abuse', () => {
    expect(moves(adviceFor('threat', RUBRIC_TABLE).asked)).toContain('stay_silent')
    expect(moves(adviceFor('abusive', RUBRIC_TABLE).veryHarmful)).toContain('stay_silent')
  })

  test('in danger one leaves, and staying fails the attempt', () => {
    const { asked, critical } = adviceFor('danger', RUBRIC_TABLE)
    expect(moves(asked)).toContain('leave')
    expect(moves(critical)).toContain('stay_in_danger')
  })

  test('an insult is wrong everywhere, denying is not the same everywhere', () => {
    expect(isAlwaysCritical(rowOf('insult'))).toBe(true)
    expect(isAlwaysWrong(rowOf('argue'))).toBe(true)
    expect(isAlwaysCritical(rowOf('argue'))).toBe(false)
    expect(isAlwaysWrong(rowOf('deny'))).toBe(false)
  })

  test('a note for the situation comes before the general reason', () => {
    const silence = rowOf('stay_silent')
    expect(reasonIn(silence, 'abusive')).toBe(silence.notes?.abusive)
    expect(reasonIn(silence, 'threat')).toBe(silence.reason)
  })
})
