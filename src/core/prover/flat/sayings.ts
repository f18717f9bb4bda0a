import type { Box } from './boxes.ts'
import type { Op, Program } from './program.ts'
import { Target } from './values.ts'

/** The words of a reply that are shown and said again: a place that jumps into them, and where it wants them to lead back to. */
export interface Saying {
  readonly jump: number
  readonly words: Box
  readonly back: number
}

/** The compiler notes where to come back to in a temporary of this name. */
export const WAY_BACK = '$r'

export const isWayBack = ({ path }: Target): boolean => /\$r\d+$/.test(path)

/** Every jump into the words of a reply. */
export function sayingsOf({ ops, boxOf }: Program): readonly Saying[] {
  return ops.flatMap((op, point) => {
    if (op.op !== 'declare' || op.text !== WAY_BACK) return []
    const box = boxOf[point] as Box
    const noted = ops.slice(box.first, point).findLast((other) => other.op === 'const' && other.value instanceof Target)
    const ahead = ops.slice(point + 1, box.first + box.content.length).findIndex(({ op: name }) => name === 'divert')
    const jump = point + 1 + ahead
    const to = ops[jump] as Op
    if (noted?.op !== 'const' || !(noted.value instanceof Target) || ahead < 0 || to.op !== 'divert') return []
    return [{ jump, words: boxOf[to.to] as Box, back: noted.value.point }]
  })
}
