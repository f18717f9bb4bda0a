import { describe, expect, test } from 'vitest'
import type { Move } from '../../../src/core/model/move.ts'
import { agreementOf, judgesOf } from '../../../src/studio/judge/agreement.ts'
import type { ReplyScene } from '../../../src/studio/judge/reply-scenes.ts'
import type { JudgedReply } from '../../../src/wire/studio.ts'

const scene = (key: string, grade: ReplyScene['grade'], moves: readonly Move[] = ['validate']): ReplyScene => ({
  ...{ key, text: key, situation: 'upset', heard: [], moves, grade, line: 1 },
})
const said = (key: string, right: JudgedReply['right'], moves: Move[] = ['validate']): JudgedReply => ({
  key,
  moves,
  right,
})

describe('agreementOf', () => {
  test('nothing judged is nothing known', () => {
    expect(agreementOf([scene('a', 'good')], [])).toEqual({
      ...{ judged: 0, unsure: 0, right: null, kappa: null, moves: null, differing: [] },
    })
  })

  test('the textbook’s example: 20 and 15 alike, 5 and 10 apart, is 0.4', () => {
    const cells = [
      ['good', 'yes', 20],
      ['good', 'no', 5],
      ['harmful', 'yes', 10],
      ['harmful', 'no', 15],
    ] as const
    const all = cells.flatMap(([grade, right, times]) =>
      Array.from({ length: times }, (_, at) => ({ grade, right, key: `${grade} ${right} ${at}` })),
    )
    const { right, kappa, judged, differing } = agreementOf(
      all.map(({ key, grade }) => scene(key, grade)),
      all.map(({ key, right }) => said(key, right)),
    )
    expect({ right, judged, differing: differing.length }).toEqual({ right: 0.7, judged: 50, differing: 15 })
    expect(kappa).toBeCloseTo(0.4, 10)
  })

  test('full agreement is 1, agreement where all is right has no kappa', () => {
    const both = [scene('a', 'asked'), scene('b', 'very_harmful')]
    expect(agreementOf(both, [said('a', 'yes'), said('b', 'no')])).toMatchObject({ right: 1, kappa: 1, differing: [] })
    expect(agreementOf([scene('a', 'asked')], [said('a', 'yes')])).toMatchObject({ right: 1, kappa: null })
  })

  test('neither good nor harmful is not right', () => {
    expect(agreementOf([scene('a', 'neutral')], [said('a', 'yes')]).right).toBe(0)
  })

  test('unsure counts in no figure on right, and its moves do', () => {
    const found = agreementOf(
      [scene('a', 'good'), scene('b', 'good', ['solve', 'invite'])],
      [said('a', 'unsure', ['blame']), said('b', 'yes', ['invite'])],
    )
    expect(found).toMatchObject({ judged: 2, unsure: 1, right: 1, moves: 0.5 })
    expect(found.differing.map(({ scene: { key } }) => key)).toEqual(['a'])
  })

  test('what is judged and no longer there does not count', () => {
    expect(agreementOf([scene('a', 'good')], [said('gone', 'no')]).judged).toBe(0)
  })
})

describe('judgesOf', () => {
  const [ann, ben] = [
    { id: 'ann', name: 'Ann' },
    { id: 'ben', name: 'Ben' },
  ]

  test('this text’s judgement goes before an older one, which still counts for what stands there unchanged', () => {
    const judgements = [
      { hash: 'old', judge: ann, judgedAt: 9, replies: [said('a', 'no'), said('b', 'no'), said('gone', 'yes')] },
      { hash: 'now', judge: ann, judgedAt: 5, replies: [said('a', 'yes')] },
      { hash: 'older', judge: ben, judgedAt: 1, replies: [said('b', 'unsure')] },
    ]
    expect(judgesOf({ judgements }, [{ key: 'a' }, { key: 'b' }], 'now')).toEqual([
      { judge: ann, replies: [said('a', 'yes'), said('b', 'no')], older: 1, lost: 1 },
      { judge: ben, replies: [said('b', 'unsure')], older: 1, lost: 0 },
    ])
  })
})
