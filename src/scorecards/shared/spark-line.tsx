import type { WeekScore } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import './spark-line.css'

const words = scorecardsText.team.people
const WIDTH = 84
const HEIGHT = 32
const EDGE = 3

export interface SparkLineProps {
  readonly scores: readonly WeekScore[]
  /** Mondays of the whole period, oldest first: sparks under each other have the same weeks under each other. */
  readonly weeks: readonly number[]
  readonly passMark: number
}

/** The mean score by week as a small line; the dotted rule is the pass mark. */
export function SparkLine({ scores, weeks, passMark }: SparkLineProps) {
  const played = scores.filter(({ attempts }) => attempts > 0)
  const last = played.at(-1)
  const across = (week: number): number =>
    EDGE + ((WIDTH - 2 * EDGE) * Math.max(0, weeks.indexOf(week))) / Math.max(1, weeks.length - 1)
  const down = (score: number): number => EDGE + ((HEIGHT - 2 * EDGE) * (100 - score)) / 100
  const name = last ? words.spark(played.map(({ mean }) => Math.round(mean)).join(', ')) : words.noSpark
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={name}>
      <line class="spark__mark" x1={0} x2={WIDTH} y1={down(passMark)} y2={down(passMark)} />
      <polyline
        class="spark__line"
        points={played.map(({ week, mean }) => `${across(week).toFixed(1)},${down(mean).toFixed(1)}`).join(' ')}
      />
      {last && <circle class="spark__last" cx={across(last.week)} cy={down(last.mean)} r={2.6} />}
    </svg>
  )
}
