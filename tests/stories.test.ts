import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RUBRIC } from '../src/core/score/judge.ts'
import { scoreOf } from '../src/core/score/score-of.ts'
import { scorecardOf } from '../src/core/score/scorecard.ts'
import { replay } from '../src/core/session/replay.ts'
import { readPlays } from '../src/core/story/plays.ts'
import { compileShipped, storySlugs } from '../tools/stories/compile-stories.ts'

const ROOT = join(import.meta.dirname, '..')
const slugs = storySlugs(ROOT)

test('stories are shipped', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(4)
})

describe.each(slugs)('%s', (slug) => {
  const { story, entry } = compileShipped(ROOT, slug)
  const file = join(ROOT, 'stories', slug, 'story.plays')
  const { plays, findings } = readPlays(existsSync(file) ? readFileSync(file, 'utf8') : '')

  test('is a whole conversation: long enough, with endings that differ in kind', () => {
    expect(entry.decisions.longest).toBeGreaterThanOrEqual(9)
    expect(story.outline.endings.length).toBeGreaterThanOrEqual(4)
    expect(new Set(story.outline.endings.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(3)
    expect(story.metadata.briefing.length).toBeGreaterThan(40)
  })

  test('has recorded plays: the best, the worst and what lies between', () => {
    expect(findings).toEqual([])
    expect(plays.length).toBeGreaterThanOrEqual(4)
    const scores = plays.map(({ score }) => score)
    expect(Math.max(...scores)).toBe(100)
    expect(Math.min(...scores)).toBe(0)
    expect(scores.filter((score) => score > 10 && score < 90).length).toBeGreaterThanOrEqual(2)
  })

  test.each(plays)('$name ends in $ending with $score', ({ inputs, seed, ending, score: wanted }) => {
    const replayed = replay(story, RUBRIC, { story: story.hash, rubric: RUBRIC.version, seed, inputs })
    if (!replayed.ok) throw new Error(`input ${replayed.at}: ${replayed.message}`)
    const score = scoreOf(replayed.session.events, RUBRIC)
    expect(score.ending).toBe(ending)
    expect(scorecardOf(score, entry.range).score).toBe(wanted)
  })
})
