import { useEffect, useRef, useState } from 'preact/hooks'
import type { WeekScore } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { weekDay } from './days.ts'
import { drawTrend } from './trend-plot.ts'
import './trend-figure.css'

const words = scorecardsText.team.trend

export interface TrendFigureProps {
  /** Every week of the period, oldest first. */
  readonly trend: readonly WeekScore[]
  readonly passMark: number
}

/** The scores over the weeks: in a sentence, as a picture, and as a table for those who want the figures. */
export function TrendFigure({ trend, passMark }: TrendFigureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watching = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    watching.observe(element)
    return () => watching.disconnect()
  }, [])

  useEffect(() => {
    if (width > 0) frame.current?.replaceChildren(...drawTrend(trend, width, passMark))
  }, [trend, width, passMark])

  return (
    <figure class="trend">
      <p class="trend__sentence">{sentence(trend)}</p>
      <p class="trend__label" aria-hidden="true">
        {words.score}
      </p>
      <div ref={frame} class="trend__picture" role="img" aria-label={words.name} />
      <p class="trend__label trend__label--below" aria-hidden="true">
        {words.played}: <span class="trend__patch trend__patch--full" /> {words.passed} <span class="trend__patch" />{' '}
        {words.notPassed}
      </p>
      <details class="trend__table no-print">
        <summary>{scorecardsText.asTable}</summary>
        <TrendTable trend={trend} />
      </details>
    </figure>
  )
}

function sentence(trend: readonly WeekScore[]): string {
  const played = trend.filter(({ attempts }) => attempts > 0)
  const first = played[0]
  const last = played.at(-1)
  if (!first || !last) return words.none
  const lately = words.lately(last.passes, last.attempts, weekDay(last.week))
  const score = (one: WeekScore): number => Math.round(one.mean)
  return `${first === last ? words.one(score(last)) : words.sentence(score(first), score(last))} ${lately}`
}

function TrendTable({ trend }: Pick<TrendFigureProps, 'trend'>) {
  return (
    <table class="figures">
      <caption class="visually-hidden">{words.name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.played}</th>
          <th scope="col">{words.passed}</th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ week, attempts, passes, mean }) => (
          <tr key={week}>
            <th scope="row">{weekDay(week)}</th>
            <td>{attempts > 0 ? Math.round(mean) : words.none}</td>
            <td>{attempts}</td>
            <td>{passes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
