import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import type { ReplayReply } from '../../../src/server/replays/replay-messages.ts'
import { type ReplayOutcome, replayStory } from '../../../src/server/replays/replay-story.ts'
import { rememberTold, tellOnce } from '../../../src/server/replays/told-moments.ts'
import { shippedPlays } from '../../../tools/playing/shipped-plays.ts'
import { compileShipped, storySlugs } from '../../../tools/stories/compile-stories.ts'
import { STORIES } from '../stories/shipped-source.ts'

const ROOT = join(STORIES, '..')
const refused: ReplayOutcome = { ok: false, code: 'ended', message: 'It is over.', at: 3 }

/** What was played, and in which story; the same story under two hashes, since equal keys are not equal moments there. */
const played = storySlugs(ROOT).flatMap((slug) => {
  const { story, entry } = compileShipped(ROOT, slug)
  const { plays } = shippedPlays().find((shipped) => shipped.slug === slug) ?? { plays: [] }
  return plays.slice(0, 4).flatMap(({ inputs }) => {
    const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs: [...inputs] }
    const outcome = replayStory(story, entry.range, attempt)
    const changed = outcome.ok && {
      ...outcome,
      moments: outcome.moments.map((moment) => ({ ...moment, heard: `${moment.heard} Indeed.` })),
    }
    return [
      { hash: story.hash, outcome },
      { hash: `${story.hash} copy`, outcome: changed || outcome },
      { hash: story.hash, outcome: refused },
    ]
  })
})

test('moments are told once, and every outcome is whole again whatever came before', () => {
  expect(played.length).toBeGreaterThan(20)
  const batches = fc.array(fc.array(fc.nat(played.length - 1), { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(batches, fc.integer({ min: 1, max: 200 }), (all, most) => {
      const [tell, hear] = [tellOnce(most), rememberTold()]
      let id = 0
      const told = new Map<string, number>()
      for (const batch of all) {
        const hashes = new Map<number, string>()
        const replies = batch.flatMap((at): ReplayReply[] => {
          const one = played[at]
          if (!one) return []
          id += 1
          hashes.set(id, one.hash)
          return [{ id, outcome: one.outcome }]
        })
        const hashOf = (of: number): string => hashes.get(of) ?? ''
        const said = tell(replies, hashOf)
        if (said.isAnew) told.clear()
        for (const { id: of, outcome } of said.replies) {
          if (!outcome.ok) continue
          for (const { key } of outcome.moments)
            told.set(`${hashOf(of)} ${key}`, (told.get(`${hashOf(of)} ${key}`) ?? 0) + 1)
        }
        expect([...told.values()].every((times) => times === 1)).toBe(true)
        expect(hear(structuredClone(said), hashOf)).toEqual(replies)
      }
    }),
  )
})
