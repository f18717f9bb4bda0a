import { useMemo } from 'preact/hooks'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Comparison } from './comparison.ts'
import type { PlayedBack } from './open-debrief.ts'
import { PlotFrame } from './plot-frame.tsx'
import { PlotPoints } from './plot-points.tsx'

export interface ComparisonFigureProps {
  readonly comparison: Comparison
  /** Id of the attempt whose debrief this is. */
  readonly here: string
}

const words = text.debrief.again

/** Two small curves on one scale, each with the other as a dotted line, and what both came to. */
export function ComparisonFigure({ comparison, here }: ComparisonFigureProps) {
  const { original, again, shared } = comparison
  const decisions = Math.max(original.view.curve.points.length, again.view.curve.points.length)
  const differ = shared < decisions
  return (
    <>
      <p>
        {differ ? words.lead(shared + 1) : words.leadAll}{' '}
        {words.gained(again.view.card.score - original.view.card.score)}
      </p>
      <div class="comparisons__pair">
        <One which={words.before} one={original} other={again} {...{ shared, decisions, here }} />
        <One which={words.again} one={again} other={original} {...{ shared, decisions, here }} />
      </div>
    </>
  )
}

interface OneProps {
  readonly which: string
  readonly one: PlayedBack
  readonly other: PlayedBack
  readonly shared: number
  readonly decisions: number
  readonly here: string
}

function One({ which, one, other, shared, decisions, here }: OneProps) {
  const { curve, card, score } = one.view
  const otherCurve = other.view.curve
  const name = words.name(which, curve.start, curve.end, card.score)
  const wishes = useMemo(
    () => ({
      curve,
      height: 280,
      name,
      decisions,
      heats: text.debrief.curve.heats,
      other: { curve: otherCurve, shared, words: words.same },
    }),
    [curve, otherCurve, name, decisions, shared],
  )
  const isHere = one.record.id === here
  const outcome = score.outcome === null ? '' : text.common.outcomes[score.outcome].toLowerCase()
  return (
    <figure class="comparisons__one">
      <figcaption>
        <h3>{which}</h3>
        <p>
          <strong>{words.score(card.score, outcome)}</strong>
          {isHere ? (
            <span>{words.here}</span>
          ) : (
            <a href={formatRoute({ page: 'debrief', id: one.record.id })} aria-label={words.lookAt(which)}>
              {words.look}
            </a>
          )}
        </p>
      </figcaption>
      <PlotFrame wishes={wishes}>
        {({ points }) => <PlotPoints points={points} marks={curve.points.map(({ mark }) => mark)} />}
      </PlotFrame>
    </figure>
  )
}
