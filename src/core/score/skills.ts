import { isGood, type Move, SKILLS, type Skill } from '../model/move.ts'
import type { Decision, SkillMoments } from '../model/score.ts'
import { rowOf } from './rubric-table.ts'
import { FURIOUS } from './sizes.ts'

const showing = (moves: readonly Move[], skill: Skill): boolean =>
  moves.some((move) => rowOf(move).shows && rowOf(move).skill === skill)

const lacking = (moves: readonly Move[], skill: Skill): boolean =>
  moves.some((move) => !rowOf(move).shows && rowOf(move).skill === skill)

/** A standing action that gave the same replies back lost none of them. */
function gaveBack(decision: Decision, next: Decision | undefined): boolean {
  if (typeof decision.input === 'number' || !next) return false
  const replies = ({ offered }: Decision): string =>
    JSON.stringify(offered.flatMap(({ input, text }) => (typeof input === 'number' ? [text] : [])))
  return replies(decision) === replies(next)
}

/** The right move of this skill was on offer. A pause is always on offer: only in a fury does it count as missed. */
function wasOnOffer(decision: Decision, skill: Skill): boolean {
  return decision.offered.some(
    ({ input, moves, judgement }) =>
      judgement.grade === 'asked' && showing(moves, skill) && (input !== 'breathe' || decision.tension >= FURIOUS),
  )
}

function momentOf(decision: Decision, next: Decision | undefined, skill: Skill): 'shown' | 'missed' | null {
  const good = isGood(decision.judgement.grade)
  if (good) return showing(decision.moves, skill) ? 'shown' : null
  if (lacking(decision.moves, skill)) return 'missed'
  return wasOnOffer(decision, skill) && !gaveBack(decision, next) ? 'missed' : null
}

/** For each skill the decisions in which it was shown, and those in which the right move was there and not taken. */
export function skillsOf(decisions: readonly Decision[]): Readonly<Record<Skill, SkillMoments>> {
  const moments = (skill: Skill, wanted: 'shown' | 'missed') =>
    decisions.flatMap((decision, index) => (momentOf(decision, decisions[index + 1], skill) === wanted ? [index] : []))
  const skills: Partial<Record<Skill, SkillMoments>> = {}
  for (const skill of SKILLS) skills[skill] = { shown: moments(skill, 'shown'), missed: moments(skill, 'missed') }
  return skills as Record<Skill, SkillMoments>
}
