import type { Decision } from '../../core/model/score.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import type { Deciding } from './deciding.ts'

/** What decided it, as a sentence; `name` is the customer’s. */
export function decidingWords(one: Deciding, decisions: readonly Decision[], name: string): string {
  const words = text.debrief.deciding
  switch (one.kind) {
    case 'critical':
      return words.critical(one.decision + 1, decisions[one.decision]?.text ?? '', rowOf(one.move).label)
    case 'turned':
      return (one.to < one.from ? words.fell : words.rose)(one.decision + 1, one.from, one.to)
    case 'quickFix':
      return words.quickFix(one.decision + 1, name)
    case 'neverHeard':
      return words.neverHeard(name)
    case 'repeated':
      return words.repeated(rowOf(one.move).label, one.decisions.map((index) => index + 1).join(', '))
    case 'even':
    case 'nothingHurt':
      return words[one.kind]
    default:
      return words[one.kind](one.decision + 1)
  }
}

/** The decision that it speaks of, counted from 1; null when it speaks of several or of the whole. */
export const decidingMoment = (one: Deciding): number | null => ('decision' in one ? one.decision + 1 : null)
