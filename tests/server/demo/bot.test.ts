import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { chanceOf, learn, makeBot } from '../../../src/server/demo/bot.ts'
import { openChance } from '../../../src/server/demo/chance.ts'
import { playAttempt } from '../../../src/server/demo/play-attempt.ts'
import { THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'

const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': THREE_WEEKS_LATE } }, REPERTOIRE)
if (!compiled.ok) throw new Error('the fixture does not compile')
const { story } = compiled
const range = { rubric: RUBRIC.version, floor: -40, best: 20 }

const playedBy = (start: number, count = 60) =>
  Array.from({ length: count }, (_, at) => {
    const bot = makeBot(openChance(at), { start, learns: 0, noise: 1.5 })
    return playAttempt({ story, range, bot, chance: chanceOf(at), seed: at })
  })
const pointsOf = (played: ReturnType<typeof playedBy>): number =>
  played.reduce((sum, { attempt }) => {
    const replayed = replay(story, RUBRIC, attempt)
    if (!replayed.ok) throw new Error(replayed.message)
    return sum + scoreOf(replayed.session.events, RUBRIC).points
  }, 0)

describe('a bot', () => {
  test('plays to an end that can be played again', () => {
    for (const { attempt, seen } of playedBy(0.5)) {
      const replayed = replay(story, RUBRIC, attempt)
      expect(replayed.ok && replayed.session.offer).toBeNull()
      expect(seen.ended).toBe(true)
    }
  })

  test('earns more the more it sees', () => {
    const [blind, fair, sharp] = [0.05, 0.5, 0.95].map((start) => pointsOf(playedBy(start)))
    expect(fair).toBeGreaterThan(blind ?? 0)
    expect(sharp).toBeGreaterThan(fair ?? 0)
  })

  test('learns what it missed, and never all of it', () => {
    const bot = makeBot(openChance(1), { start: 0.2, learns: 0.3, noise: 1 })
    const before = bot.sees.listening
    const deaf = bot.sees.apologizing
    for (let at = 0; at < 50; at += 1) learn(bot, { missed: ['listening'], shown: [], situations: ['upset'] })
    expect(bot.sees.listening).toBeGreaterThan(before)
    expect(bot.sees.listening).toBeLessThan(1)
    expect(bot.sees.apologizing).toBe(deaf)
  })

  test('gives up when it is told to, and goes on from where it was taken up', () => {
    const bot = makeBot(openChance(3), { start: 0.5, learns: 0, noise: 1 })
    const left = playAttempt({ story, range, bot, chance: chanceOf(3), seed: 3, atMost: 1 })
    expect(left.attempt.inputs).toHaveLength(1)
    const on = playAttempt({ story, range, bot, chance: chanceOf(4), seed: 3, from: left.attempt.inputs })
    expect(on.attempt.inputs[0]).toBe(left.attempt.inputs[0])
  })
})

describe('the dice', () => {
  test('fall the same way for the same seed, and evenly', () => {
    const throws = (seed: number) => Array.from({ length: 4000 }, openChance(seed).next)
    expect(throws(5)).toEqual(throws(5))
    expect(throws(5)).not.toEqual(throws(6))
    const mean = throws(5).reduce((sum, one) => sum + one, 0) / 4000
    expect(mean).toBeCloseTo(0.5, 1)
    const chance = openChance(9)
    const bells = Array.from({ length: 4000 }, () => chance.bell())
    expect(bells.filter((one) => Math.abs(one) < 1).length / 4000).toBeCloseTo(0.68, 1)
  })

  test('do not pick from nothing', () => {
    expect(() => openChance(1).pick([])).toThrow(RangeError)
  })
})
