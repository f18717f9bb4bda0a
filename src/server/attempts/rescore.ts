import type { Attempt, Input } from '../../core/model/session.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import type { Store } from '../database/open-store.ts'
import type { Row } from '../database/schema.ts'
import type { LoggedDecision } from '../replays/logged-decision.ts'
import type { ReplayOutcome, ScoredAttempt } from '../replays/replay-story.ts'
import type { Replays } from '../replays/replays.ts'
import type { PlayableVersions } from '../stories/playable-versions.ts'
import { NoRange } from '../stories/range-of-today.ts'
import { insertMoments } from './attempt-rows.ts'
import { people, rebuildPerson } from './rebuild-roll-ups.ts'
import { emptyReport, type RescoreReport, report } from './rescore-report.ts'

export interface Rescoring {
  readonly store: Store
  readonly replays: Replays
  readonly versions: PlayableVersions
  /** Writes what has changed; without it nothing is touched. */
  readonly apply: boolean
  /** Called after each person with the number of attempts so far. */
  readonly onProgress?: (attempts: number) => void
}

export type StoredAttempt = Row<'attempt'> & { readonly decisions_json: string }

/** Replays cannot be run just now; nothing is lost, and it can be run again. */
export class RescoreStopped extends Error {}

/** Attempts that are replayed at a time. */
const PAGE = 200

/**
 * Replays every attempt under the rubric of today and says what that changes. With `apply` it is written too, attempts
 * and roll-ups of a person at once, so that it can be stopped at any moment and run again. What cannot be replayed under
 * this rubric stays as it is, under the one it was scored with. Throws `RescoreStopped`.
 */
export const rescore = async ({ store, replays, versions, apply, onProgress }: Rescoring): Promise<RescoreReport> => {
  const found = emptyReport(RUBRIC.version)
  for await (const person of people(store)) {
    const rescored: Rescored[] = []
    for await (const page of attemptsOf(store, person)) {
      const outcomes = await Promise.all(page.map((stored) => replayStored(stored, replays, versions)))
      for (const [at, stored] of page.entries()) {
        const outcome = outcomes[at]
        if (!outcome) continue
        report(found, stored, outcome)
        if (outcome.ok && isOther(stored, outcome)) rescored.push({ stored, scored: outcome })
      }
    }
    if (apply && rescored.length > 0) await write(store, person, rescored)
    onProgress?.(found.attempts)
  }
  return found
}

interface Rescored {
  readonly stored: StoredAttempt
  readonly scored: ScoredAttempt
}

async function* attemptsOf(store: Store, person: string): AsyncGenerator<readonly StoredAttempt[]> {
  for (let after = ''; ; ) {
    const page = await store.read
      .selectFrom('attempt')
      .innerJoin('attempt_log', 'attempt_log.attempt_id', 'attempt.id')
      .selectAll('attempt')
      .select('decisions_json')
      .where('person_id', '=', person)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

const replayStored = async (
  stored: StoredAttempt,
  replays: Replays,
  versions: PlayableVersions,
): Promise<ReplayOutcome> => {
  const { story_hash, seed, inputs_json } = stored
  try {
    const version = await versions.find(story_hash)
    if (!version) return { ok: false, code: 'other_story', message: 'Its story version is not kept here.', at: null }
    const inputs = JSON.parse(inputs_json) as readonly Input[]
    const attempt: Attempt = { story: story_hash, rubric: RUBRIC.version, seed, inputs }
    const outcome = await replays.score(version, attempt)
    if (!outcome.ok && (outcome.code === 'busy' || outcome.code === 'no_worker'))
      throw new RescoreStopped(outcome.message)
    return outcome.ok && !isSameWay(stored, outcome) ? OTHER_WAY : outcome
  } catch (problem) {
    if (!(problem instanceof NoRange)) throw problem
    if (problem.passes) throw new RescoreStopped(problem.message)
    return { ok: false, code: 'not_scored', message: problem.message, at: null }
  }
}

const OTHER_WAY = {
  ok: false,
  code: 'other_way',
  message: 'Under this rubric the customer would have answered otherwise on the way.',
  at: null,
} as const

/** The rubric moves the tension, on which stories branch: the same inputs may be given to somebody who says other things. */
const isSameWay = ({ ending, decisions_json }: StoredAttempt, scored: ScoredAttempt): boolean => {
  const before = JSON.parse(decisions_json) as readonly LoggedDecision[]
  return (
    ending === scored.ending &&
    before.length === scored.decisions.length &&
    before.every(({ key }, at) => key === scored.decisions[at]?.key)
  )
}

/** Anything at all is another than what is stored. */
const isOther = (stored: StoredAttempt, scored: ScoredAttempt): boolean => {
  const fresh = columnsOf(scored)
  return (
    (Object.keys(fresh) as (keyof typeof fresh)[]).some((column) => stored[column] !== fresh[column]) ||
    stored.decisions_json !== JSON.stringify(scored.decisions)
  )
}

const columnsOf = (scored: ScoredAttempt) => ({
  ...{ rubric: scored.rubric, ending: scored.ending, outcome: scored.outcome, points: scored.points },
  score: scored.score,
  passed: scored.passed ? (1 as const) : (0 as const),
  critical_json: JSON.stringify(scored.critical),
})

const write = (store: Store, person: string, rescored: readonly Rescored[]): Promise<void> =>
  store.commit(async (writing) => {
    for (const { stored, scored } of rescored) {
      const playedUnder = stored.played_rubric ?? stored.rubric
      const { numUpdatedRows } = await writing
        .updateTable('attempt')
        .set({ ...columnsOf(scored), played_rubric: playedUnder === scored.rubric ? null : playedUnder })
        .where('id', '=', stored.id)
        // One that was played on meanwhile was scored under the rubric of today by that.
        .where('inputs_json', '=', stored.inputs_json)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) continue
      await writing
        .updateTable('attempt_log')
        .set({ decisions_json: JSON.stringify(scored.decisions) })
        .where('attempt_id', '=', stored.id)
        .execute()
    }
    const seen = rescored.map(({ stored: { story_hash, slug }, scored }) => ({
      ...{ version: { hash: story_hash, slug }, scored },
    }))
    await insertMoments(writing, seen)
    await rebuildPerson(writing, store.engine, person)
  })
