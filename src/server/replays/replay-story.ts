import type { Move, Outcome } from '../../core/model/move.ts'
import type { Attempt, Input } from '../../core/model/session.ts'
import type { CompiledStory, ScoreRange } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { scorecardOf } from '../../core/score/scorecard.ts'
import type { InkRuntime } from '../../core/session/ink-runtime.ts'
import { replay } from '../../core/session/replay.ts'
import type { Session } from '../../core/session/session.ts'
import { wayOf } from '../../core/session/way.ts'
import { createInkPool, type InkPool } from './ink-pool.ts'
import { type LoggedDecision, loggedDecisions } from './logged-decision.ts'
import type { SeenMoment } from './seen-moment.ts'

/** What the server believes of an attempt: all of it computed here from the inputs. */
export interface ScoredAttempt {
  readonly ok: true
  readonly rubric: string
  /** Null while the story has not come to an end. */
  readonly ending: string | null
  readonly outcome: Outcome | null
  readonly points: number
  /** 0 to 100 */
  readonly score: number
  readonly passed: boolean
  readonly critical: readonly Move[]
  /** What was heard and offered, as `wayOf` has it. */
  readonly way: string
  readonly decisions: readonly LoggedDecision[]
  /** What was heard and offered at these decisions, each once. */
  readonly moments: readonly SeenMoment[]
}

export interface RefusedReplay {
  readonly ok: false
  readonly code: string
  readonly message: string
  /** The input at fault, from 0; null: it is the attempt as a whole. */
  readonly at: number | null
}

export type ReplayOutcome = ScoredAttempt | RefusedReplay

export interface RunningReplay {
  /** Takes one input; null: there is more to do. */
  step(): ReplayOutcome | null
}

/** Plays an attempt again, an input at a time, so that whoever drives it can do something else in between. */
export const beginReplay = (
  story: CompiledStory,
  range: ScoreRange,
  attempt: Attempt,
  inks: InkPool = createInkPool(),
): RunningReplay => {
  let ink: InkRuntime | null = null
  const begun = replay(story, RUBRIC, { ...attempt, inputs: [] }, (_, seed) => {
    ink = inks.lend(story, seed, attempt.inputs.length)
    return ink
  })
  const refused: RefusedReplay | null = begun.ok
    ? null
    : { ok: false, code: begun.refusal, message: begun.message, at: null }
  let next = 0
  const stepOnce = (): ReplayOutcome | null => {
    if (refused || !begun.ok) return refused
    const input = attempt.inputs[next]
    if (input === undefined) return finished(begun.session, range, attempt.inputs)
    const taken = begun.session.take(input)
    if (!taken.ok) return { ok: false, code: taken.refusal, message: taken.message, at: next }
    next += 1
    return null
  }
  return {
    step: () => {
      const outcome = stepOnce()
      if (outcome && ink) inks.giveBack(story.hash, ink)
      return outcome
    },
  }
}

/** The same in one go. */
export const replayStory = (story: CompiledStory, range: ScoreRange, attempt: Attempt): ReplayOutcome => {
  const running = beginReplay(story, range, attempt)
  for (;;) {
    const outcome = running.step()
    if (outcome) return outcome
  }
}

const finished = ({ events }: Session, range: ScoreRange, inputs: readonly Input[]): ReplayOutcome => {
  const broke = events.find((event) => event.kind === 'broke')
  if (broke) return { ok: false, code: broke.code, message: broke.message, at: inputs.length - 1 }
  const score = scoreOf(events, RUBRIC)
  const card = scorecardOf(score, range)
  const { decisions, moments } = loggedDecisions(events, score, card)
  return {
    ok: true,
    rubric: RUBRIC.version,
    way: wayOf(events),
    ...{ ending: score.ending, outcome: score.outcome, points: score.points },
    ...{ score: card.score, passed: card.passed, critical: [...new Set(card.critical)], decisions, moments },
  }
}
