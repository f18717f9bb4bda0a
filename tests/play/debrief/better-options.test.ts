import { expect, test } from 'vitest'
import type { Decision } from '../../../src/core/model/score.ts'
import type { Input } from '../../../src/core/model/session.ts'
import { optionsOf } from '../../../src/play/debrief/better-options.ts'
import { hardStory, lateStory, viewOf } from './played.ts'

const decisionOf = (index: number, story: typeof lateStory, ...inputs: Input[]): Decision => {
  const decision = viewOf(story, ...inputs).score.decisions[index]
  if (!decision) throw new Error('no such decision')
  return decision
}

test('the best that was on offer is what would have been better', () => {
  const { better, others, wasGood } = optionsOf(decisionOf(0, lateStory, 1))
  expect(better.map(({ text }) => text)).toEqual(["I'm sorry. Three weeks without a word would upset me too."])
  expect(wasGood).toBe(false)
  expect(others.map(({ input }) => input)).toContain('breathe')
})

test('a standing action that does as much stands beside the reply, after it', () => {
  // In danger: to leave by a reply or by the standing action, or to get help.
  const { better } = optionsOf(decisionOf(3, hardStory, 1, 0, 0, 0))
  expect(typeof better[0]?.input).toBe('number')
  expect(better).toHaveLength(2)
  expect(['leave', 'get_help']).toContain(better[1]?.input)
})

test('nothing is better than the best', () => {
  const { better, wasGood } = optionsOf(decisionOf(0, lateStory, 0, 0))
  expect(better).toEqual([])
  expect(wasGood).toBe(true)
})

test('everything that was on offer is told once, what was taken not at all', () => {
  const decision = decisionOf(0, hardStory, 2, 0, 0, 1)
  const { better, others } = optionsOf(decision)
  const told = [...better, ...others].map(({ input }) => String(input)).sort()
  const offered = decision.offered.map(({ input }) => String(input)).filter((input) => input !== '2')
  expect(told).toEqual(offered.sort())
  const worth = others.map(({ judgement }) => judgement.points)
  expect(worth).toEqual([...worth].sort((a, b) => b - a))
})
