import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rubric } from '../../../src/core/model/score.ts'
import type { Input } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { wayOf } from '../../../src/core/session/way.ts'
import { shippedPlays } from '../../../tools/playing/shipped-plays.ts'

const plays = shippedPlays()
/** A rubric whose steps of tension are so many times those of today, and whose points are others. */
const steeper = (times: number): Rubric => ({
  ...RUBRIC,
  judge: (ledger, done) => {
    const [next, judgement] = RUBRIC.judge(ledger, done)
    return [next, { ...judgement, points: judgement.points * 3, tensionBy: judgement.tensionBy * times }]
  },
})

const playOn = (story: (typeof plays)[number]['story'], rubric: Rubric, inputs: readonly Input[]) => {
  const session = openSession(story, rubric, 1)
  for (const input of inputs) session.take(input)
  return session.events
}

/** All that can be read and chosen, in words. */
const seen = (events: ReturnType<typeof playOn>): string =>
  events
    .flatMap((event) => {
      if (event.kind === 'said') return [event.text]
      if (event.kind === 'offered' && !event.again) return [event.replies.map(({ text }) => text).join('|')]
      return event.kind === 'ended' ? [event.ending] : []
    })
    .join('\n')

test('ways are equal where everything that was read and offered is, whatever the rubric', () => {
  const kinds = new Set<boolean>()
  fc.assert(
    fc.property(
      fc.nat(plays.length - 1),
      fc.boolean(),
      fc.nat(20),
      fc.constantFrom(0, 1, 2, 4),
      (which, best, upTo, times) => {
        const play = plays[which]
        if (!play) throw new Error('no such play')
        const inputs = (best ? play.best : play.worst).inputs.slice(0, upTo)
        const [one, other] = [RUBRIC, steeper(times)].map((rubric) => playOn(play.story, rubric, inputs))
        if (!one || !other) throw new Error('not played')
        const same = seen(one) === seen(other)
        kinds.add(same)
        if (same) expect(wayOf(one)).toBe(wayOf(other))
        else expect(wayOf(one)).not.toBe(wayOf(other))
      },
    ),
    { numRuns: 200 },
  )
  expect(kinds.size).toBe(2)
})

test('a way is sixteen hexadecimal digits and changes with each decision', () => {
  const [play] = plays
  if (!play) throw new Error('no plays')
  const ways = play.best.inputs
    .filter((input) => typeof input === 'number')
    .map((_, at) => wayOf(playOn(play.story, RUBRIC, play.best.inputs.slice(0, at))))
  for (const way of ways) expect(way).toMatch(/^[0-9a-f]{16}$/)
  expect(new Set(ways).size).toBeGreaterThan(2)
})
