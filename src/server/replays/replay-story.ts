import type { Grade, Move, Outcome, Situation } from '../../core/model/move.ts'
import type { Scorecard } from '../../core/model/score.ts'
import type { Attempt, Input } from '../../core/model/session.ts'
import type { CompiledStory, ScoreRange } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { scorecardOf } from '../../core/score/scorecard.ts'
import { replay } from '../../core/session/replay.ts'

/** One decision as the log keeps it. */
export interface LoggedDecision {
  readonly input: Input
  readonly situation: Situation
  readonly moves: readonly Move[]
  readonly grade: Grade
  readonly points: number
  /** Before, after the reply, and when the next decision came. */
  readonly tension: readonly [number, number, number]
  readonly heard: string
  readonly offered: readonly { readonly input: Input; readonly text: string; readonly grade: Grade }[]
}

export interface ScoredAttempt {
  readonly ok: true
  readonly ending: string | null
  readonly outcome: Outcome | null
  readonly card: Scorecard
  readonly decisions: readonly LoggedDecision[]
}

export type ReplayOutcome =
  | ScoredAttempt
  /** `at`: the input at fault, from 0. */
  | { readonly ok: false; readonly code: string; readonly message: string; readonly at: number }

/** Plays an attempt again and scores it: what the server believes. Pure but for the time it takes. */
export const replayStory = (story: CompiledStory, range: ScoreRange, attempt: Attempt): ReplayOutcome => {
  const replayed = replay(story, RUBRIC, attempt)
  if (!replayed.ok) return { ok: false, code: replayed.refusal, message: replayed.message, at: replayed.at }
  const broke = replayed.session.events.find((event) => event.kind === 'broke')
  if (broke) return { ok: false, code: broke.code, message: broke.message, at: attempt.inputs.length }
  const score = scoreOf(replayed.session.events, RUBRIC)
  return {
    ok: true,
    ending: score.ending,
    outcome: score.outcome,
    card: scorecardOf(score, range),
    decisions: score.decisions.map((decision) => ({
      input: decision.input,
      situation: decision.situation,
      moves: decision.moves,
      grade: decision.judgement.grade,
      points: decision.judgement.points,
      tension: [decision.tension, decision.tensionAfter, decision.tensionNext],
      heard: decision.heard.text,
      offered: decision.offered.map(({ input, text, judgement }) => ({ input, text, grade: judgement.grade })),
    })),
  }
}
