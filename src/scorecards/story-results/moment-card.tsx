import { isGood } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { MomentResult, OptionResult } from '../../wire/scorecards.ts'
import { GradeMark } from './grade-mark.tsx'
import { shareOfTimes, wordsOf } from './misleading.ts'
import { storyResultsText } from './story-results-text.ts'
import './moment-card.css'

const words = storyResultsText.moments

/** The id of a decision's heading. */
export const headingOf = (n: number): string => `decided-${n}`

export interface MomentCardProps {
  readonly moment: MomentResult
  /** Counts from 1. */
  readonly n: number
}

/** One decision: what was heard, and how often each reply was chosen. */
export function MomentCard({ moment, n }: MomentCardProps) {
  const { situation, heard, times, options, misleads } = moment
  return (
    <article class="decided" aria-labelledby={headingOf(n)}>
      <header class="decided__top">
        <h3 id={headingOf(n)}>{words.heading(n)}</h3>
        <p class="decided__facts">
          {text.common.situations[situation]} · {words.came(times)} ·{' '}
          <a
            href={formatRoute({ page: 'good', situation })}
            aria-label={words.goodIn(text.common.situations[situation])}
          >
            {words.good}
          </a>
        </p>
        <p class="decided__heard" dir="auto">
          {heard === '' ? words.nothing : heard}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" class="decided__options">
        {options.map((option, at) => (
          <OptionLine key={option.input} option={option} all={times} misleads={at === misleads} />
        ))}
      </ul>
    </article>
  )
}

interface OptionLineProps {
  readonly option: OptionResult
  /** Decisions in all. */
  readonly all: number
  readonly misleads: boolean
}

function OptionLine({ option, all, misleads }: OptionLineProps) {
  const { input, text: said, moves, grade, times } = option
  const share = shareOfTimes(times, all)
  return (
    <li class="decided__option">
      <p class="decided__said" dir="auto">
        {typeof input === 'string' ? <strong>{wordsOf(input, said)}</strong> : <bdi>{said}</bdi>}{' '}
        {misleads && <strong class="decided__misleads">{words.misleads}</strong>}
      </p>
      <p class="decided__verdict">
        <GradeMark grade={grade} />
        <span class="decided__moves">{moves.map((move) => rowOf(move).label).join(', ')}</span>
      </p>
      <p class="decided__count">
        <span class="decided__bar" data-good={isGood(grade) || undefined} aria-hidden="true">
          <span style={{ '--part': `${share}%` }} />
        </span>
        <span class="decided__number">{words.chosen(times, share)}</span>
      </p>
    </li>
  )
}
