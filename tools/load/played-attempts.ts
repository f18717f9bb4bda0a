import { randomUUID } from 'node:crypto'
import { RUBRIC } from '../../src/core/score/judge.ts'
import type { SentAttempt } from '../../src/wire/attempts.ts'
import { shippedPlays } from '../playing/shipped-plays.ts'

/** Gives attempts as a browser sends them, each of a recorded play of a shipped story, under an id of its own. */
export const openPlayed = (dice: () => number): (() => SentAttempt) => {
  const plays = shippedPlays().flatMap(({ slug, story, plays: recorded }) =>
    recorded.map(({ inputs }) => ({ slug, story: story.hash, inputs: [...inputs] })),
  )
  return () => {
    const play = plays[Math.floor(dice() * plays.length)]
    if (!play) throw new Error('No plays are recorded.')
    const playedAt = Date.now() - Math.floor(dice() * 60 * 24 * 60 * 60 * 1000)
    return {
      ...{ id: randomUUID(), slug: play.slug, mode: dice() < 0.5 ? 'practice' : 'assessment', retryOf: null },
      ...{ startedAt: playedAt - 300_000, playedAt },
      attempt: { story: play.story, rubric: RUBRIC.version, seed: Math.floor(dice() * 1000), inputs: play.inputs },
    }
  }
}

/** An attempt as it was before its last inputs were made. */
export const leftOpen = (sent: SentAttempt): SentAttempt => {
  const { inputs } = sent.attempt
  return { ...sent, attempt: { ...sent.attempt, inputs: inputs.slice(0, Math.max(1, inputs.length >> 1)) } }
}

/** The same numbers every time; `seed` any whole number. */
export const openDice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
