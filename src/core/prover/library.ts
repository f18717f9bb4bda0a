import type { Finding } from '../model/finding.ts'
import { decisionsOf } from './decisions.ts'
import { SIGNS, toldBy } from './told-by.ts'
import type { Walk } from './walk.ts'

/** The fifth law over several stories: what no story shows by itself may show in all of them together. */
export function libraryFindings(walks: readonly Walk[]): readonly Finding[] {
  if (walks.length < 2) return []
  const decisions = walks.flatMap(decisionsOf)
  return SIGNS.flatMap((sign): Finding[] => {
    const { hits, of, expected, chance, told } = toldBy(sign, decisions)
    if (!told) return []
    const message = `the best reply is ${sign.says} in ${hits} of ${of} decisions of all stories; by chance it would be ${expected.toFixed(1)} (${(100 * chance).toFixed(2)} % likely).`
    return [{ code: 'best_reply_told', severity: 'error', line: null, message }]
  })
}
