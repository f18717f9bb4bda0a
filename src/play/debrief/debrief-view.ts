import type { Score, Scorecard } from '../../core/model/score.ts'
import type { SessionEvent } from '../../core/model/session.ts'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { scorecardOf } from '../../core/score/scorecard.ts'
import { type Curve, curveOf } from './curve.ts'
import { type Deciding, whatDecided } from './deciding.ts'
import { type EndMoment, type Moment, momentsOf } from './moments.ts'

/** Everything that the debrief shows of one play-through. */
export interface DebriefView {
  readonly score: Score
  readonly card: Scorecard
  readonly moments: readonly Moment[]
  readonly end: EndMoment
  readonly deciding: readonly Deciding[]
  readonly curve: Curve
}

/** What the view needs to know of the story. */
export type StoryFacts = Pick<CatalogueEntry, 'range' | 'openingFace'>

/** The events of a session → its debrief. */
export function debriefView(events: readonly SessionEvent[], { range, openingFace }: StoryFacts): DebriefView {
  const score = scoreOf(events, RUBRIC)
  const card = scorecardOf(score, range)
  const { moments, end } = momentsOf(events, score, openingFace)
  return {
    score,
    card,
    moments,
    end,
    deciding: whatDecided(score, card),
    curve: curveOf(score.decisions, score.tension),
  }
}
