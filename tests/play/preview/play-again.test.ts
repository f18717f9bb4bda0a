import { describe, expect, test } from 'vitest'
import type { OfferedReply } from '../../../src/core/model/session.ts'
import { replyMeant } from '../../../src/play/preview/play-again.ts'

const offer = (...texts: string[]): readonly OfferedReply[] => texts.map((text, index) => ({ index, text, moves: [] }))
const taken = (input: number, ...offered: string[]) => ({ input, text: offered[input] ?? null, offered })

describe('the reply that was meant', () => {
  test.each<[string, string[], number | null]>([
    ['nothing has changed', ['a', 'b', 'c'], 1],
    ['another one before it', ['x', 'a', 'b', 'c'], 2],
    ['another order', ['c', 'b', 'a'], 1],
    ['only it is left', ['b'], 0],
    ['it was rewritten', ['a', 'new b', 'c'], 1],
    ['rewritten, and another one before all', ['x', 'a', 'new b', 'c'], 2],
    ['rewritten, and another one after it', ['a', 'new b', 'x', 'c'], 1],
    ['it was taken out', ['a', 'c'], null],
    ['no replies at all', [], null],
    ['all of them are others', ['x', 'y', 'z'], 1],
    ['all of them are others, and fewer', ['x'], 0],
  ])('%s', (_, now, index) => {
    expect(replyMeant(taken(1, 'a', 'b', 'c'), offer(...now))).toBe(index)
  })

  test('of two that say the same it is the one in its place', () => {
    expect(replyMeant(taken(1, 'a', 'a'), offer('a', 'a'))).toBe(1)
    expect(replyMeant(taken(1, 'a', 'a'), offer('x', 'y', 'a'))).toBe(2)
  })
})
