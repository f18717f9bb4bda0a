import { sql } from 'kysely'
import type { Row, Writing } from '../database/schema.ts'
import type { LoggedDecision } from '../replays/logged-decision.ts'
import { momentName, type SeenMoment } from '../replays/seen-moment.ts'
import type { AttemptToStore } from './attempt-to-store.ts'
import type { CountedAttempt } from './roll-up-tally.ts'
import { type Inserting, writeRows } from './write-rows.ts'

type AttemptRow = Row<'attempt'>

const ATTEMPT: Inserting<'attempt'> = {
  table: 'attempt',
  columns: [
    ...(['id', 'person_id', 'slug', 'story_hash', 'mode', 'rubric', 'played_rubric'] as const),
    ...(['seed', 'inputs_json'] as const),
    ...(['started_at', 'played_at', 'received_at', 'retry_of', 'retry_decision', 'ending', 'outcome'] as const),
    ...(['points', 'score', 'passed', 'critical_json'] as const),
  ],
  key: ['id'],
  returning: 'id',
}

const ATTEMPT_LOG: Inserting<'attempt_log'> = {
  table: 'attempt_log',
  columns: ['attempt_id', 'decisions_json'],
  key: ['attempt_id'],
}

const MOMENT: Inserting<'moment'> = {
  table: 'moment',
  columns: ['story_hash', 'key', 'situation', 'heard', 'offered_json'],
  key: ['story_hash', 'key'],
  // Under another rubric the same options are worth something else.
  update: { offered_json: sql`excluded.offered_json` },
}

export const rowOf = (one: AttemptToStore): AttemptRow => {
  const { scored, version, retryOf } = one
  return {
    ...{ id: one.id, person_id: one.person, slug: version.slug, story_hash: version.hash, mode: one.mode },
    ...{ seed: one.seed, inputs_json: JSON.stringify(one.inputs) },
    ...{ started_at: one.startedAt, played_at: one.playedAt, received_at: one.received },
    ...{ retry_of: retryOf?.id ?? null, retry_decision: retryOf?.decision ?? null },
    played_rubric: one.playedUnder === scored.rubric ? null : one.playedUnder,
    ...{ rubric: scored.rubric, ending: scored.ending, outcome: scored.outcome, points: scored.points },
    ...{ score: scored.score, passed: scored.passed ? 1 : 0, critical_json: JSON.stringify(scored.critical) },
  }
}

export const countedOf = (row: AttemptRow, decisions: readonly LoggedDecision[]): CountedAttempt => ({
  ...{ id: row.id, person: row.person_id, slug: row.slug, hash: row.story_hash, mode: row.mode },
  ...{
    startedAt: row.started_at,
    playedAt: row.played_at,
    retryDecision: row.retry_decision,
    ended: row.ending !== null,
  },
  ...{ score: row.score, passed: row.passed === 1, decisions },
})

/** Inserts those whose id is not there yet; returns their ids. */
export const insertAttempts = async (writing: Writing, rows: readonly AttemptRow[]): Promise<ReadonlySet<string>> => {
  const inOrder = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  return new Set((await writeRows(writing, ATTEMPT, inOrder)) as readonly string[])
}

export const insertLogs = async (writing: Writing, attempts: readonly AttemptToStore[]): Promise<void> => {
  const rows = attempts.map(({ id, scored }) => ({
    attempt_id: id,
    decisions_json: JSON.stringify(scored.decisions),
  }))
  await writeRows(writing, ATTEMPT_LOG, rows)
}

/** Moments that are in the database for certain; kept by whoever stores many attempts. */
export interface KnownMoments {
  has(name: string): boolean
}

export const insertMoments = async (
  writing: Writing,
  attempts: readonly Pick<AttemptToStore, 'version' | 'scored'>[],
  known?: KnownMoments,
): Promise<void> => {
  const missing = new Map<string, { readonly hash: string; readonly moment: SeenMoment }>()
  for (const { version, scored } of attempts) {
    for (const moment of scored.moments) {
      const name = momentName(version.hash, moment.key)
      if (!known?.has(name)) missing.set(name, { hash: version.hash, moment })
    }
  }
  const rows = [...missing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          hash,
          moment: { key, situation, heard, offered },
        },
      ]) => ({
        ...{ story_hash: hash, key, situation, heard, offered_json: JSON.stringify(offered) },
      }),
    )
  await writeRows(writing, MOMENT, rows)
}
