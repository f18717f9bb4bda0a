import { scorecardsText } from '../scorecards-text.ts'
import { LEAST_MOMENTS } from '../shared/share.ts'
import { personText } from './person-text.ts'
import type { SkillWeeks } from './skill-weeks.ts'
import './skill-figure.css'

const words = personText.skills
const WIDTH = 240
const HEIGHT = 86
const SIDE = 6
const TOP = 16
const BOTTOM = 17

/** One of many small pictures alike: a skill's share by week, with the figures of its first and last week. */
export function SkillFigure({ row: { skill, whole, points } }: { readonly row: SkillWeeks }) {
  const name = scorecardsText.skills[skill]
  const across = (at: number): number => SIDE + ((WIDTH - 2 * SIDE) * at) / Math.max(1, points.length - 1)
  const down = (share: number): number => TOP + ((HEIGHT - TOP - BOTTOM) * (100 - share)) / 100
  const dots = points.flatMap(({ share }, at) => (share ? [{ ...share, x: across(at), y: down(share.share) }] : []))
  const ends = [...new Set([0, dots.length - 1])].flatMap((at) => {
    const dot = dots[at]
    const beside = dots[at === 0 ? 1 : at - 1]
    // On the side where the line does not go.
    return dot ? [{ ...dot, below: beside !== undefined && beside.y < dot.y }] : []
  })
  return (
    <figure class="skill-figure">
      <figcaption>
        <strong>{name}</strong>
        <span>{whole ? words.now(whole.share, whole.of) : words.none}</span>
      </figcaption>
      {whole && (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={words.figure(name, dots.map(({ share }) => share).join(', '))}
        >
          {[0, 50, 100].map((line) => (
            <line key={line} class="skill-figure__rule" x1={0} x2={WIDTH} y1={down(line)} y2={down(line)} />
          ))}
          <polyline
            class="skill-figure__line"
            points={dots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          />
          {dots.map(({ x, y, of }) => (
            <circle
              key={x}
              class={of < LEAST_MOMENTS ? 'skill-figure__dot skill-figure__dot--few' : 'skill-figure__dot'}
              {...{ cx: x, cy: y, r: 3 }}
            />
          ))}
          {ends.map(({ x, y, share, below }) => (
            <text key={x} class="skill-figure__number" x={x} y={below ? y + 15 : y - 6} text-anchor={anchorOf(x)}>
              {share}
            </text>
          ))}
        </svg>
      )}
    </figure>
  )
}

const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
  x < WIDTH / 6 ? 'start' : x > (WIDTH * 5) / 6 ? 'end' : 'middle'
