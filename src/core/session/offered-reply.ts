import type { OfferedReply } from '../model/session.ts'
import { movesIn, splitTag, tagValue } from '../model/story-tags.ts'
import type { InkLine } from './ink-runtime.ts'

/** A reply as Ink offers it → what it does and what its author says of it. */
export function offeredReply({ text, tags }: InkLine, index: number): OfferedReply {
  const judging = tags.map(splitTag).filter(({ key }) => key === 'move')
  const coach = tagValue(tags, 'coach')
  return { index, text, moves: movesIn(judging.map(({ value }) => value)), ...(coach ? { coach } : {}) }
}
