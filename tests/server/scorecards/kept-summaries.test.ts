import { expect, test } from 'vitest'
import { KEPT_FOR, keepSummaries, LARGE_TEAM } from '../../../src/server/scorecards/kept-summaries.ts'
import type { TeamSummary } from '../../../src/wire/scorecards.ts'

const summaryOf = (people: number): TeamSummary => ({
  ...{ people, ready: 0, tried: 0, attempts: 0, passes: 0, skills: [], slips: [], trend: [] },
  required: { assigned: false, stories: [] },
})

test('the figures of a large team are added up once in a while, those of others each time', async () => {
  let clock = 0
  let read = 0
  const summaries = keepSummaries(() => clock)
  const ask = (key: string, people: number) =>
    summaries.of(key, async () => {
      read += 1
      return summaryOf(people)
    })
  await Promise.all([ask('large', LARGE_TEAM), ask('large', LARGE_TEAM)])
  await ask('large', LARGE_TEAM)
  expect(read).toBe(1)
  await ask('large practice', LARGE_TEAM)
  expect(read).toBe(2)
  clock = KEPT_FOR
  await ask('large', LARGE_TEAM)
  expect(read).toBe(3)
  await ask('small', 20)
  await ask('small', 20)
  expect(read).toBe(5)
})

test('what went wrong is tried again', async () => {
  const summaries = keepSummaries(() => 0)
  await expect(summaries.of('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await summaries.of('a', async () => summaryOf(LARGE_TEAM))).toMatchObject({ people: LARGE_TEAM })
})
