import { describe, expect, test } from 'vitest'
import type { Move, Situation } from '../../../src/core/model/move.ts'
import type { Judgement, Ledger } from '../../../src/core/model/score.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'

/** Plays moves one after the other in one situation; the verdicts, and the ledger at the end. */
function play(
  situation: Situation,
  tension: number,
  ...replies: readonly (readonly Move[])[]
): readonly [readonly Judgement[], Ledger] {
  let ledger = RUBRIC.fresh
  const verdicts = replies.map((moves) => {
    const [next, verdict] = RUBRIC.judge(ledger, { moves, situation, tension })
    ledger = next
    return verdict
  })
  return [verdicts, ledger]
}

const points = (...played: Parameters<typeof play>): readonly number[] =>
  play(...played)[0].map((verdict) => verdict.points)

describe('order and amount', () => {
  test('a fix before listening is worth less, in both situations', () => {
    expect(points('upset', 60, ['solve'])[0]).toBeLessThan(points('upset', 60, ['invite'], ['solve'])[1] as number)
    expect(points('unrealistic', 60, ['solve'])[0]).toBeLessThan(
      points('unrealistic', 60, ['rephrase'], ['solve'])[1] as number,
    )
    expect(points('unrealistic', 60, ['solve', 'validate'])).toEqual([5])
  })

  test('the first apology helps, the second adds little, the third hurts', () => {
    const [first, second, third, fourth] = points(
      'upset',
      60,
      ['apologize'],
      ['apologize'],
      ['apologize'],
      ['apologize'],
    )
    expect(first).toBe(4)
    expect(second).toBe(1)
    expect(third).toBeLessThan(0)
    expect(fourth).toBeLessThan(0)
  })

  test('a pause counts in time, not too early, not twice, and less after a slip', () => {
    expect(points('upset', 60, ['step_back'], ['step_back'])).toEqual([4, 0])
    expect(points('upset', 20, ['step_back'])).toEqual([0])
    expect(points('upset', 60, ['argue'], ['step_back'])).toEqual([-8, 2])
    expect(points('upset', 60, ['step_back'], ['argue'], ['step_back'])).toEqual([4, -8, 2])
    expect(points('danger', 90, ['step_back'])).toEqual([-4])
  })

  test('a second pause counts less while the situation is the same, and fully in a new one', () => {
    const [, paused] = play('upset', 60, ['step_back'])
    const heated = RUBRIC.remember(paused, { kind: 'tension_changed', from: 40, to: 60, cause: 'story' })
    const judge = (ledger: Ledger) =>
      RUBRIC.judge(ledger, { moves: ['step_back'], situation: 'upset', tension: 60 })[1].points
    expect(judge(paused)).toBe(0)
    expect(judge(heated)).toBe(2)
    expect(judge(RUBRIC.remember(heated, { kind: 'situation_changed', situation: 'threat' }))).toBe(4)
  })

  test('one harmful half decides, and the good half saves a point', () => {
    expect(points('upset', 60, ['validate', 'deny'])).toEqual([-7])
    expect(points('upset', 60, ['validate', 'insult'])).toEqual([-16])
    expect(points('upset', 60, ['validate', 'invite'])).toEqual([5])
    expect(points('upset', 60, [])).toEqual([0])
    expect(points('upset', 60, ['validate', 'validate'])).toEqual([4])
  })

  test('tension rises faster than it falls, and fury is slow to leave', () => {
    const by = (move: Move, tension: number) => play('upset', tension, [move])[0][0]?.tensionBy as number
    expect(-by('validate', 60)).toBeLessThan(by('argue', 60))
    expect(-by('name_emotion', 60)).toBeLessThan(by('put_off', 60))
    expect(-by('validate', 92)).toBeLessThan(-by('validate', 60))
    expect(by('argue', 92)).toBe(by('argue', 60))
  })

  test('the customer crosses a limit by going on at the next decision', () => {
    const [, set] = play('abusive', 60, ['set_boundary'])
    const offered = {
      kind: 'offered',
      situation: 'abusive',
      tension: 60,
      replies: [],
      actions: [],
      again: false,
    } as const
    expect(RUBRIC.remember(RUBRIC.fresh, offered).boundaryCrossed).toBe(false)
    expect(RUBRIC.remember(set, { ...offered, again: true }).boundaryCrossed).toBe(false)
    expect(RUBRIC.remember(set, { ...offered, situation: 'upset' }).boundaryCrossed).toBe(false)
    expect(RUBRIC.remember(set, offered).boundaryCrossed).toBe(true)
  })
})
