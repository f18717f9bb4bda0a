import { expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { openChance } from '../../../src/server/demo/chance.ts'
import { makePeople } from '../../../src/server/demo/organisation.ts'
import { type DemoAttempt, playThrough } from '../../../src/server/demo/timeline.ts'
import { THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'

const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': THREE_WEEKS_LATE } }, REPERTOIRE)
if (!compiled.ok) throw new Error('the fixture does not compile')
const stories = [{ slug: 'late', story: compiled.story, range: { rubric: RUBRIC.version, floor: -12, best: 12 } }]
const MONDAY = Date.UTC(2026, 8, 7)
const WEEK = 7 * 24 * 60 * 60 * 1000
const times = { weeks: 12, now: MONDAY + 12 * WEEK }

const playedBySome = (seed: number): readonly (readonly DemoAttempt[])[] =>
  makePeople(openChance(seed), 12).flatMap((person, at) => {
    const { play } = person
    return play ? [playThrough({ ...person, play }, stories, MONDAY, { ...times, seed: seed + at })] : []
  })

test('the same seed gives the same people who play the same', () => {
  expect(playedBySome(7)).toEqual(playedBySome(7))
  expect(playedBySome(7)).not.toEqual(playedBySome(8))
})

test('everybody plays within their weeks, one after the other, and takes up again only what was played before', () => {
  const everybody = playedBySome(7)
  expect(everybody).toHaveLength(60)
  for (const attempts of everybody) {
    const known = new Map<string, DemoAttempt>()
    let last = 0
    for (const attempt of attempts) {
      const { id, startedAt, playedAt, retryOf, attempt: truth } = attempt.sent
      const week = Math.floor((startedAt - MONDAY) / WEEK)
      const { from, until } = attempt.person.play ?? { from: 99, until: null }
      expect(week).toBeGreaterThanOrEqual(from)
      expect(week).toBeLessThan(until ?? 12)
      expect(startedAt).toBeGreaterThanOrEqual(last)
      expect(playedAt).toBeGreaterThan(startedAt)
      expect(known.has(id)).toBe(false)
      if (retryOf) {
        const before = known.get(retryOf.id)?.sent.attempt
        expect(truth.seed).toBe(before?.seed)
        expect(truth.inputs.slice(0, retryOf.decision)).toEqual(before?.inputs.slice(0, retryOf.decision))
      }
      known.set(id, attempt)
      last = playedAt
    }
  }
})
