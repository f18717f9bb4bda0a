import type { Grade, Move, Outcome, Situation, Skill } from './move.ts'
import type { Input, SessionEvent } from './session.ts'

/** What must be remembered to judge order and amount. Small and finite, so that equal states can be merged. */
export interface Ledger {
  readonly listened: boolean
  /** 0 to 3; 3 means three or more. */
  readonly apologies: number
  readonly boundarySet: boolean
  /** The customer went on after a boundary. */
  readonly boundaryCrossed: boolean
  readonly steppedBack: boolean
  /** A breath that still holds: nothing has raised the tension since. */
  readonly breathHolds: boolean
  /** Stepped back since the situation last changed. */
  readonly pausedHere: boolean
  /** The trainee's last input hurt: a breath now comes late. */
  readonly justHurt: boolean
}

/** The verdict on one input. `reason` is one sentence; `source` names the articles, as "S0, S1". */
export interface Judgement {
  readonly grade: Grade
  readonly points: number
  readonly tensionBy: number
  readonly reason: string
  readonly source: string
}

/** Judges one input: a fold step over the ledger. Pure. */
export interface Rubric {
  readonly version: string
  readonly fresh: Ledger
  /** `(ledger, event) → ledger` for events that only have to be remembered. */
  remember(ledger: Ledger, event: SessionEvent): Ledger
  /** `(ledger, what was done) → (ledger, verdict)`. */
  judge(ledger: Ledger, done: Judged): readonly [Ledger, Judgement]
}

/** What is judged: the moves of one input, in the situation and at the tension in which it was made. */
export interface Judged {
  readonly moves: readonly Move[]
  readonly situation: Situation
  readonly tension: number
}

/** One input of the attempt with its verdict; `offered` is what was on the table, each judged as it would have been. */
export interface Decision {
  readonly input: Input
  readonly text: string
  readonly moves: readonly Move[]
  readonly situation: Situation
  /** Tension before, after the reply itself, and when the next decision came (0 to 100). */
  readonly tension: number
  readonly tensionAfter: number
  readonly tensionNext: number
  readonly judgement: Judgement
  readonly coach?: string
  readonly offered: readonly JudgedOption[]
  /** The customer's last line before the decision, and who said it (cast id). */
  readonly heard: { readonly text: string; readonly person?: string }
}

export interface JudgedOption {
  readonly input: Input
  readonly text: string
  readonly moves: readonly Move[]
  readonly judgement: Judgement
}

/** The fold of a session's events. */
export interface Score {
  readonly rubric: string
  readonly points: number
  readonly tension: number
  readonly critical: readonly Move[]
  readonly decisions: readonly Decision[]
  readonly ending: string | null
  readonly outcome: Outcome | null
}

export interface SkillMoments {
  /** Indexes into `Score.decisions`. */
  readonly shown: readonly number[]
  readonly missed: readonly number[]
}

/** The 0 to 100 sum-up of an attempt, on the same scale for everybody who plays this story version. */
export interface Scorecard {
  readonly score: number
  readonly passed: boolean
  readonly critical: readonly Move[]
  readonly points: number
  readonly floor: number
  readonly best: number
  readonly skills: Readonly<Record<Skill, SkillMoments>>
  /** Index of the decision that moved the tension most in the direction of its verdict, or null when none did. */
  readonly turningPoint: number | null
}
