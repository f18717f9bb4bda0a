import type { SessionEvent } from '../model/session.ts'

/**
 * What somebody heard and was offered, and how it ended, as a short digest. The rubric moves the tension, on which stories
 * branch: two plays of the same inputs under two rubrics were the same conversation when their ways are equal.
 */
export const wayOf = (events: readonly SessionEvent[]): string => {
  const parts = events.flatMap((event): unknown[] => {
    if (event.kind === 'said') return [event.text]
    if (event.kind === 'situation_changed') return [[event.situation]]
    if (event.kind === 'offered') return event.again ? [] : [event.replies.map(({ text, moves }) => [text, moves])]
    return event.kind === 'ended' ? [{ ending: event.ending, outcome: event.outcome }] : []
  })
  return digest(JSON.stringify(parts))
}

/** Two sums of 32 bits: against chance, not against somebody who wants two texts to be taken for one. */
const digest = (text: string): string => {
  let [one, two] = [0x811c9dc5, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ unit, 0x5bd1e995)
    two ^= two >>> 15
  }
  return [one, two].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')
}
