import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'

export const FLOAT_CHANGES_TYPE: Check = {
  code: 'float_changes_type',
  severity: 'warning',
  law: 0,
  title: 'A number with a decimal point may lose it',
  why: 'Ink’s player takes a whole result for an integer: (1.5 + 1.5) / 2 is 1 there, and 7 / 2.0 is 3 once the story is stored. The same story then plays differently elsewhere.',
  mend: 'Count in whole numbers: tenths instead of 0.1.',
  good: SOUND,
  bad: changed('Madeleine: It is.\n', '~ temp patience = 2.5\n{patience * 2 > 9: Madeleine: Hm.}\nMadeleine: It is.\n'),
  find: ({ walk }) => {
    const { flat } = walk
    if (!flat) return []
    const { program } = flat
    const at = program.ops.findIndex(
      (op) =>
        (op.op === 'const' && typeof op.value === 'number' && !Number.isInteger(op.value)) ||
        (op.op === 'native' && op.text === 'FLOAT'),
    )
    if (at < 0) return []
    const path = `${program.boxOf[at]?.path}.${program.placeOf[at]}`
    return [{ message: 'This story counts with a decimal point, and Ink may drop it.', path }]
  },
}
