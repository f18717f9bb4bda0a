import { isHarmful } from '../model/move.ts'
import type { Decision, Score, Scorecard } from '../model/score.ts'
import type { ScoreRange } from '../model/story.ts'
import { PASS_MARK } from './sizes.ts'
import { skillsOf } from './skills.ts'

/** How far the tension went the way that the verdict says: up after harm, down after help. What the story adds by itself blames nobody. */
function effectOf({ tension, tensionAfter, tensionNext, judgement }: Decision): number {
  if (isHarmful(judgement.grade)) return Math.max(tensionAfter, tensionNext) - tension
  return Math.max(0, tension - Math.min(tensionAfter, tensionNext))
}

/** The decision with the greatest effect; a critical one before all, of equals the one that hurt, then the earlier one. */
function turningPointOf(decisions: readonly Decision[]): number | null {
  const weight = (decision: Decision) => {
    const { grade } = decision.judgement
    return effectOf(decision) + (grade === 'critical' ? 200 : isHarmful(grade) ? 0.5 : 0)
  }
  let turning: number | null = null
  let heaviest = 0
  decisions.forEach((decision, index) => {
    if (weight(decision) > heaviest) {
      heaviest = weight(decision)
      turning = index
    }
  })
  return turning
}

/** Points on the scale of 0 to 100, between the worst and the best that this story version allows; whole numbers. */
export function onScale(points: number, range: Pick<ScoreRange, 'floor' | 'best'>): number {
  const span = range.best - range.floor
  if (span <= 0) return 0
  return Math.max(0, Math.min(100, Math.round((100 * (points - range.floor)) / span)))
}

/** Sums up a score. Pass is 70 of 100 and no critical move; a conversation that was left open does not pass. */
export function scorecardOf(score: Score, range: ScoreRange): Scorecard {
  const scaled = onScale(score.points, range)
  return {
    score: scaled,
    passed: score.outcome !== null && scaled >= PASS_MARK && score.critical.length === 0,
    critical: score.critical,
    points: score.points,
    floor: range.floor,
    best: range.best,
    skills: skillsOf(score.decisions),
    turningPoint: turningPointOf(score.decisions),
  }
}
