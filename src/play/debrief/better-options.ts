import { isGood } from '../../core/model/move.ts'
import type { Decision, JudgedOption } from '../../core/model/score.ts'

export interface Options {
  /** What would have earned most, if anything would have earned more: one reply, or a standing action that did as much. */
  readonly better: readonly JudgedOption[]
  /** Everything else that was not taken, the best first. */
  readonly others: readonly JudgedOption[]
  /** What was done was right already: what is better is only more of it. */
  readonly wasGood: boolean
}

const isReply = ({ input }: JudgedOption): boolean => typeof input === 'number'

/** By points; of equals what calms more, then a reply before a standing action. */
const byWorth = (a: JudgedOption, b: JudgedOption): number =>
  b.judgement.points - a.judgement.points ||
  a.judgement.tensionBy - b.judgement.tensionBy ||
  Number(isReply(b)) - Number(isReply(a))

/** What was on the table beside what was taken. */
export function optionsOf({ offered, input, judgement }: Decision): Options {
  const rest = offered.filter((option) => option.input !== input).sort(byWorth)
  const most = rest[0]?.judgement.points ?? 0
  const best = most > judgement.points ? rest.filter(({ judgement: { points } }) => points === most) : []
  const replies = best.filter(isReply)
  const actions = best.filter((option) => !isReply(option))
  const better = [...replies.slice(0, 1), ...actions.slice(0, 1)]
  return { better, others: rest.filter((option) => !better.includes(option)), wasGood: isGood(judgement.grade) }
}
