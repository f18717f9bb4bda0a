import { SITUATIONS, type Situation } from '../../core/model/move.ts'

/** From harmless to dangerous; what comes after the customer has left is not a turn for the worse. */
const GRAVITY = SITUATIONS.slice(0, SITUATIONS.indexOf('danger') + 1)

/** The worst that a story's situations can turn into, against the one it opens with; null when it gets no worse. */
export function gravestTurn(situations: readonly Situation[]): Situation | null {
  const [opening, ...later] = situations
  if (opening === undefined) return null
  const worse = later.filter((situation) => GRAVITY.indexOf(situation) > GRAVITY.indexOf(opening))
  return worse.sort((a, b) => GRAVITY.indexOf(b) - GRAVITY.indexOf(a))[0] ?? null
}
