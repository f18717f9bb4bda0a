import { CONDITION, INVISIBLE } from '../flat/program.ts'
import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'

/** The words of a reply from its line, where there is no outline. */
const wordsOf = (line = ''): string =>
  line
    .replace(/^[\s*+]+(?:\(\w+\))?(?:\s*\{[^}]*\})*/, '')
    .replace(/(?:\]|->|#).*$/, '')
    .replace('[', '')
    .trim()

export const REPLY_NEVER_OFFERED: Check = {
  code: 'reply_never_offered',
  severity: 'error',
  law: 1,
  title: 'A reply is never offered',
  why: 'The condition before it is never true on any way, or the story never comes by, so no trainee will ever read it.',
  mend: 'Look at the condition in braces: what would have to happen before it, and can it? Otherwise take the reply out.',
  good: SOUND,
  bad: changed('* [It is not our fault. # move: deny]', '* {tension > 100} [It is not our fault. # move: deny]'),
  find: ({ walk, lineOf, story }) => {
    const { flat } = walk
    if (!flat || !walk.complete) return []
    const { program, ran, offered } = flat
    const words = new Map(story.outline.knots.flatMap(({ replies }) => replies.map(({ line, text }) => [line, text])))
    return program.ops.flatMap((op, point) => {
      if (op.op !== 'choice' || offered.has(point) || (op.flags & INVISIBLE) !== 0) return []
      const box = program.boxOf[point]
      const path = `${box?.path}.${program.placeOf[point]}`
      const at = lineOf(path)
      const text = words.get(at?.line ?? -1) ?? wordsOf(at?.text)
      const condition = /^\s*[*+\s]+(?:\(\w+\))?\s*(\{.*?\})/.exec(at?.text ?? '')?.[1]
      const name = text ? `The reply "${text}"` : 'A reply'
      const reason = ran[point]
        ? (op.flags & CONDITION) !== 0
          ? `its condition ${condition ?? ''} is never true when the story comes by`.replace('  ', ' ')
          : 'it was always taken before the story comes by'
        : 'the story never comes by'
      return [{ message: `${name} is never offered: ${reason}.`, path }]
    })
  },
}
