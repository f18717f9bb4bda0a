import type { Finding } from '../model/finding.ts'
import { decisionsOf } from './decisions.ts'
import { SIGNS, toldBy, toldWords } from './told-by.ts'
import type { Walk } from './walk.ts'

/** The fifth law over several stories: what no story shows by itself may show in all of them together. */
export function libraryFindings(walks: readonly Walk[]): readonly Finding[] {
  if (walks.length < 2) return []
  const decisions = walks.flatMap(decisionsOf)
  return SIGNS.flatMap((sign): Finding[] => {
    const counted = toldBy(sign, decisions)
    if (!counted.told) return []
    const message = toldWords(sign, counted, 'decisions of all stories')
    return [{ code: 'best_reply_told', severity: 'error', line: null, message }]
  })
}
