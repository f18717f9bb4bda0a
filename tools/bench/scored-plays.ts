import { randomUUID } from 'node:crypto'
import { RUBRIC } from '../../src/core/score/judge.ts'
import type { AttemptToStore } from '../../src/server/attempts/attempt-to-store.ts'
import { replayStory, type ScoredAttempt } from '../../src/server/replays/replay-story.ts'
import { shippedPlays } from '../playing/shipped-plays.ts'

/** Gives attempts that were replayed: the recorded plays of the shipped stories, each under an id of its own. */
export const openScored = (dice: () => number) => {
  const plays = shippedPlays().flatMap(({ slug, story, entry, plays: recorded }) =>
    recorded.map(({ inputs }) => {
      const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs: [...inputs] }
      const scored = replayStory(story, entry.range, attempt)
      if (!scored.ok) throw new Error(scored.message)
      return { version: { hash: story.hash, slug }, inputs: attempt.inputs, scored: scored satisfies ScoredAttempt }
    }),
  )
  return (person: string, playedAt: number): AttemptToStore => {
    const play = plays[Math.floor(dice() * plays.length)]
    if (!play) throw new Error('No plays are recorded.')
    return {
      ...{ id: randomUUID(), person, retryOf: null, mode: dice() < 0.5 ? 'practice' : 'assessment', seed: 1 },
      playedUnder: RUBRIC.version,
      ...{ startedAt: playedAt - 300_000, playedAt, received: playedAt },
      ...play,
    }
  }
}
