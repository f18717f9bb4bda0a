import type { PersonLine } from '../../wire/scorecards.ts'
import type { Row } from '../database/schema.ts'

export type Standing = Row<'standing'>
export type Sums = Pick<PersonLine, 'attempts' | 'passes' | 'first' | 'last' | 'best'>

/** The standings of somebody in several stories as one: the very first attempt, the latest, and the best of all. */
export const sumUpStandings = (standings: readonly Standing[]): Sums => {
  let first: Standing | null = null
  let last: Standing | null = null
  let best: Standing | null = null
  let attempts = 0
  let passes = 0
  for (const standing of standings) {
    attempts += standing.attempts
    passes += standing.passes
    if (!first || standing.first_at < first.first_at) first = standing
    if (!last || standing.last_at > last.last_at) last = standing
    if (!best || isBetter(standing, best)) best = standing
  }
  return {
    attempts,
    passes,
    first: first && { attempt: first.first_id, score: first.first_score, at: first.first_at },
    last: last && { attempt: last.last_id, score: last.last_score, at: last.last_at },
    best: best && { attempt: best.best_id, score: best.best_score, at: best.best_at },
  }
}

/** What passed is better than what did not, whatever the score. */
const isBetter = (one: Standing, other: Standing): boolean =>
  one.best_rank > other.best_rank || (one.best_rank === other.best_rank && one.best_score > other.best_score)
