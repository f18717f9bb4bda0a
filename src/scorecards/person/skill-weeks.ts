import { SKILLS, type Skill } from '../../core/model/move.ts'
import type { PersonScorecard } from '../../wire/scorecards.ts'
import { type Share, shareOf } from '../shared/share.ts'

/** One skill in one week; null: there was no occasion. */
export interface SkillPoint {
  /** Its Monday, epoch milliseconds. */
  readonly week: number
  readonly shown: number
  readonly missed: number
  readonly share: Share | null
}

/** One skill over the period. */
export interface SkillWeeks {
  readonly skill: Skill
  readonly whole: Share | null
  /** Every week of the period, oldest first. */
  readonly points: readonly SkillPoint[]
}

/** A row for each skill in the order of the skills; leading only where there was an occasion for it. */
export const skillWeeks = ({ skills, trend }: Pick<PersonScorecard, 'skills' | 'trend'>): readonly SkillWeeks[] =>
  SKILLS.flatMap((skill): SkillWeeks[] => {
    const points = trend.map(({ week }) => {
      const { shown, missed } = skills.find((one) => one.skill === skill && one.week === week) ?? {
        shown: 0,
        missed: 0,
      }
      return { week, shown, missed, share: shareOf({ shown, missed }) }
    })
    const sum = (which: 'shown' | 'missed') => points.reduce((all, point) => all + point[which], 0)
    const whole = shareOf({ shown: sum('shown'), missed: sum('missed') })
    return skill === 'leading' && !whole ? [] : [{ skill, whole, points }]
  })
