import type { Grade } from '../../core/model/move.ts'
import type { SessionEvent } from '../../core/model/session.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'

/** What a reply did, in practice: how it fitted, and why in the author's words or the rubric's. */
export interface CoachCue {
  readonly grade: Grade
  readonly why: string
  /** `why` is in the language of the story, not of the interface. */
  readonly byAuthor: boolean
}

/** A decision that can be taken back: what was said to the trainee, and what they answered. */
export interface PastDecision {
  /** Counted from 0; told apart by it. */
  readonly at: number
  readonly heard: string
  readonly text: string
  readonly grade: Grade
}

export function cueOf(events: readonly SessionEvent[]): CoachCue | null {
  const last = scoreOf(events, RUBRIC).decisions.at(-1)
  if (!last) return null
  const { grade, reason } = last.judgement
  return { grade, why: last.coach ?? reason, byAuthor: last.coach !== undefined }
}

/** All decisions so far, the first one first. */
export const decisionsOf = (events: readonly SessionEvent[]): readonly PastDecision[] =>
  scoreOf(events, RUBRIC).decisions.map(({ heard, text, judgement }, at) => ({
    at,
    heard: heard.text,
    text,
    grade: judgement.grade,
  }))
