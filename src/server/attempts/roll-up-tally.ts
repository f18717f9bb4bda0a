import type { Row } from '../database/schema.ts'
import type { LoggedDecision } from '../replays/logged-decision.ts'
import { mondayOf } from './monday.ts'

/** All of an attempt that goes into the roll-ups. */
export interface CountedAttempt {
  readonly id: string
  readonly person: string
  readonly slug: string
  readonly hash: string
  readonly mode: 'practice' | 'assessment'
  readonly startedAt: number
  readonly playedAt: number
  /** The first decision that is the trainee's own again; null: it is no retry. */
  readonly retryDecision: number | null
  readonly ended: boolean
  readonly score: number
  readonly passed: boolean
  readonly decisions: readonly LoggedDecision[]
}

export type Standing = Required<Row<'standing'>>

/** What attempts add to the roll-ups, one row per key; counts may be negative when attempts are taken out. */
export interface Tally {
  readonly standings: readonly Standing[]
  readonly skills: readonly Row<'skill_week'>[]
  readonly scores: readonly Row<'score_week'>[]
  readonly slips: readonly Row<'slip'>[]
  readonly choices: readonly Row<'choice'>[]
}

/**
 * What `added` attempts come to, less those of `removed`. A retry is practice of a moment: it is no attempt of its own
 * (no standing, no week's score), and what it repeats of the one before is not counted twice. One that was left open
 * counts as an attempt and passes never; its score so far goes into no average. Standings are made of `added` alone.
 */
export const tallyOf = (added: readonly CountedAttempt[], removed: readonly CountedAttempt[] = []): Tally => {
  const standings = new Map<string, Standing>()
  const skills = new Map<string, Row<'skill_week'>>()
  const scores = new Map<string, Row<'score_week'>>()
  const slips = new Map<string, Row<'slip'>>()
  const choices = new Map<string, Row<'choice'>>()

  const count = (attempt: CountedAttempt, sign: 1 | -1): void => {
    const { hash, decisions } = attempt
    const person_id = attempt.person
    const mode = attempt.mode
    const week = mondayOf(attempt.playedAt)
    if (attempt.retryDecision === null && attempt.ended) {
      const fresh = { person_id, week, mode, attempts: 0, passes: 0, score_sum: 0 }
      const row = at(scores, `${person_id} ${mode} ${week}`, fresh)
      row.attempts += sign
      row.passes += attempt.passed ? sign : 0
      row.score_sum += sign * attempt.score
    }
    for (const { situation, key, input, ...decision } of decisions.slice(attempt.retryDecision ?? 0)) {
      for (const kind of ['shown', 'missed'] as const) {
        for (const skill of decision[kind]) {
          const fresh = { person_id, week, mode, skill, shown: 0, missed: 0 }
          at(skills, `${person_id} ${mode} ${week} ${skill}`, fresh)[kind] += sign
        }
      }
      for (const move of decision.slips) {
        const fresh = { person_id, week, mode, situation, move, times: 0 }
        at(slips, `${person_id} ${mode} ${week} ${situation} ${move}`, fresh).times += sign
      }
      const input_json = JSON.stringify(input)
      const fresh = { person_id, story_hash: hash, key, mode, input_json, times: 0 }
      at(choices, `${person_id} ${hash} ${key} ${mode} ${input_json}`, fresh).times += sign
    }
  }

  for (const attempt of added) {
    count(attempt, 1)
    if (attempt.retryDecision !== null) continue
    const key = `${attempt.person} ${attempt.mode} ${attempt.slug}`
    const before = standings.get(key)
    standings.set(key, before ? together(before, standingOf(attempt)) : standingOf(attempt))
  }
  for (const attempt of removed) count(attempt, -1)
  return {
    standings: inOrder(standings),
    skills: inOrder(skills),
    scores: inOrder(scores),
    slips: inOrder(slips),
    choices: inOrder(choices),
  }
}

const at = <T>(rows: Map<string, T>, key: string, fresh: T): T => {
  const known = rows.get(key)
  if (known) return known
  rows.set(key, fresh)
  return fresh
}

/** Two processes that lock rows in the same order do not wait for each other in a circle. */
const inOrder = <T>(rows: ReadonlyMap<string, T>): readonly T[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)

const standingOf = ({
  id,
  person,
  slug,
  mode,
  score,
  passed,
  ended,
  startedAt,
  playedAt,
}: CountedAttempt): Standing => ({
  ...{ person_id: person, slug, mode, attempts: 1, passes: passed ? 1 : 0 },
  ...{ first_id: id, first_score: score, first_at: startedAt },
  ...{ last_id: id, last_score: score, last_at: playedAt, last_passed: passed ? 1 : 0 },
  ...{ best_id: id, best_score: score, best_at: playedAt, best_rank: passed ? 2 : ended ? 1 : 0 },
})

/** First by when it was begun, so that going on with it later hides nothing; last by when it was over; the best passed, then ended, then scored highest, then came first. */
const together = (one: Standing, other: Standing): Standing => {
  const first = before([other.first_at, other.first_id], [one.first_at, one.first_id]) ? other : one
  const last = before([one.last_at, one.last_id], [other.last_at, other.last_id]) ? other : one
  const best = before(merit(other), merit(one)) ? other : one
  return {
    ...one,
    ...{ attempts: one.attempts + other.attempts, passes: one.passes + other.passes },
    ...{ first_id: first.first_id, first_score: first.first_score, first_at: first.first_at },
    ...{ last_id: last.last_id, last_score: last.last_score, last_at: last.last_at },
    last_passed: last.last_passed,
    ...{ best_id: best.best_id, best_score: best.best_score, best_at: best.best_at, best_rank: best.best_rank },
  }
}

const merit = ({ best_rank, best_score, best_at, best_id }: Standing) => [-best_rank, -best_score, best_at, best_id]

const before = (one: readonly (number | string)[], other: readonly (number | string)[]): boolean => {
  for (const [index, value] of one.entries()) {
    const compared = other[index]
    if (compared !== undefined && value !== compared) return value < compared
  }
  return false
}
