import type { Score } from '../../core/model/score.ts'
import type { Input } from '../../core/model/session.ts'
import type { ScoreRange } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { scorecardOf } from '../../core/score/scorecard.ts'
import type { Session } from '../../core/session/session.ts'
import { wayOf } from '../../core/session/way.ts'
import type { AttemptRecord, AttemptSummary } from '../records/record.ts'
import type { Records } from '../records/records.ts'

/** What a list needs to know of a finished attempt; null while it is open. */
export function summaryOf(score: Score, range: ScoreRange): AttemptSummary | null {
  if (score.outcome === null || score.ending === null) return null
  const { score: scaled, passed } = scorecardOf(score, range)
  return { rubric: score.rubric, score: scaled, passed, outcome: score.outcome, ending: score.ending }
}

export interface Keeper {
  readonly record: AttemptRecord
  keep(inputs: readonly Input[], session: Session): Promise<void>
}

/** Saves an attempt after each input. `moved`: another tab had gone further, so this one goes on under another id. */
export function createKeeper(
  opened: AttemptRecord,
  range: ScoreRange,
  records: Pick<Records, 'put'>,
  moved: (record: AttemptRecord) => void,
  now: () => number = Date.now,
): Keeper {
  let record = opened
  return {
    get record() {
      return record
    },
    keep: async (inputs, session) => {
      const summary = summaryOf(scoreOf(session.events, RUBRIC), range)
      const way = wayOf(session.events)
      const played = { ...record, way, attempt: { ...record.attempt, inputs }, summary, updatedAt: now() }
      try {
        const before = record.id
        const { record: kept } = await records.put(played)
        record = kept
        if (kept.id !== before) moved(kept)
      } catch {
        // Too long to be kept: playing goes on, and what was kept before stays.
      }
    },
  }
}
