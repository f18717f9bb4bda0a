import { barY, dot, line, plot, ruleY, text } from '@observablehq/plot'
import type { WeekScore } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { weekDay } from './days.ts'

const words = scorecardsText.team.trend
const INK = 'var(--ink)'
const SOFT = 'var(--ink-soft)'

const STYLE = { background: 'none', overflow: 'visible', fontSize: '12px', fontFamily: 'inherit', color: SOFT }
const LEFT = 34
const RIGHT = 52

/** Two pictures of the same weeks, one under the other: the mean score, and how much was played. */
export function drawTrend(trend: readonly WeekScore[], width: number, passMark: number): readonly Element[] {
  const weeks = trend.map(({ week }) => week)
  const x = { domain: weeks, padding: 0.25 }
  const played = trend.filter(({ attempts }) => attempts > 0)
  const ends = [...new Set([played[0], played.at(-1)])].filter((one) => one !== undefined)
  // Where weeks stand close, every other one is named.
  const every = Math.max(1, Math.ceil((weeks.length * 52) / Math.max(1, width - LEFT - RIGHT)))
  const ticks = weeks.filter((_, at) => (weeks.length - 1 - at) % every === 0)
  const middle = { x: 'week', y: 'mean' } as const
  const scores = plot({
    ...{ width, height: 150, marginLeft: LEFT, marginRight: RIGHT, marginTop: 10, marginBottom: 6, style: STYLE },
    x: { ...x, type: 'band', axis: null },
    y: { domain: [0, 100], ticks: [0, 50, 100], tickSize: 0, label: null },
    marks: [
      ruleY([0], { stroke: SOFT }),
      ruleY([passMark], { stroke: SOFT, strokeDasharray: '2 4' }),
      line(played, { ...middle, stroke: INK, strokeWidth: 2.25, strokeLinecap: 'round', strokeLinejoin: 'round' }),
      dot(played, { ...middle, r: 3, fill: INK }),
      text([passMark], {
        ...{ y: (mark: number) => mark, text: () => words.passMark(passMark), frameAnchor: 'right' },
        ...{ textAnchor: 'start', dx: 6, fill: SOFT },
      }),
      text(ends, {
        ...middle,
        ...{ text: ({ mean }: WeekScore) => String(Math.round(mean)), dy: -12 },
        ...{ fill: INK, fontWeight: 700, fontSize: 13 },
      }),
    ],
  })
  const most = Math.max(1, ...trend.map(({ attempts }) => attempts))
  const attempts = plot({
    ...{ width, height: 78, marginLeft: LEFT, marginRight: RIGHT, marginTop: 6, marginBottom: 22, style: STYLE },
    x: { ...x, type: 'band', ticks, tickFormat: weekDay, tickSize: 0, label: null },
    y: { domain: [0, most], ticks: [0, most], tickFormat: String, tickSize: 0, label: null },
    marks: [
      barY(trend, { x: 'week', y: 'attempts', fill: 'var(--paper)', stroke: INK, strokeWidth: 1.25 }),
      barY(trend, { x: 'week', y: 'passes', fill: INK }),
      ruleY([0], { stroke: SOFT }),
    ],
  })
  for (const picture of [scores, attempts]) {
    // Named by what stands around it; Plot's own names tell nobody anything.
    picture.setAttribute('aria-hidden', 'true')
    for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  }
  return [scores, attempts]
}
