import { copyThread, type LaidOut, type Thread } from './memory.ts'
import { CONDITION, INVISIBLE, ONCE, ONLY, type Op, START } from './program.ts'
import { isTrue, type Value, WaitingTag } from './values.ts'

/** Lays a reply out with the words and tags that wait on the stack; null when its condition or its one time is gone. */
export function layOut(
  { flags }: Extract<Op, { op: 'choice' }>,
  at: number,
  visits: number,
  stack: Value[],
  pop: () => Value,
  thread: Thread,
): LaidOut | null {
  const open = (flags & CONDITION) === 0 || isTrue(pop())
  const tags: string[] = []
  const words = (): string => {
    const text = pop()
    for (let tag = stack.at(-1); tag instanceof WaitingTag; tag = stack.at(-1)) {
      tags.push(tag.text)
      stack.pop()
    }
    return String(text)
  }
  const only = flags & ONLY ? words() : ''
  const start = flags & START ? words() : ''
  if (!open || ((flags & ONCE) !== 0 && visits > 0)) return null
  const text = (start + only).trim()
  return { at, text, tags: tags.reverse(), invisible: (flags & INVISIBLE) !== 0, thread: copyThread(thread) }
}
