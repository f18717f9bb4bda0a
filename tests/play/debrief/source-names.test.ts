import { expect, test } from 'vitest'
import { ORDER_RULES } from '../../../src/core/score/order-rules.ts'
import { RUBRIC_TABLE } from '../../../src/core/score/rubric-table.ts'
import { sourceNames } from '../../../src/play/debrief/source-names.ts'

test.each([
  ['S4', 'De-escalation Academy (S4)'],
  ['S0, S1', 'Jean-Pierre Lauzier (S0, S1)'],
  ['S3; for abuse S0', 'Shaun Belding (S3), Jean-Pierre Lauzier (S0)'],
  ['R', 'Research on service encounters (R)'],
])('%s is %s', (source, names) => expect(sourceNames(source)).toBe(names))

test('every source of the rubric has a name', () => {
  for (const { source } of [...RUBRIC_TABLE, ...ORDER_RULES]) expect(sourceNames(source)).toMatch(/\((S\d|R)/)
})
