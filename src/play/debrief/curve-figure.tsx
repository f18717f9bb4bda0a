import { useMemo, useState } from 'preact/hooks'
import { text } from '../../ui/text.ts'
import { CurveKey } from './curve-key.tsx'
import { CurveTable } from './curve-table.tsx'
import type { PlayedBack } from './open-debrief.ts'
import { PlotFrame } from './plot-frame.tsx'
import { PlotPoints } from './plot-points.tsx'
import './curve-figure.css'

/** The least room that something to press may have, in CSS pixels. */
const PRESSABLE = 26

/** Tension over the conversation: a picture, what it says in words, and the same as a table. */
export function CurveFigure({ shown }: { readonly shown: PlayedBack }) {
  const words = text.debrief.curve
  const { record, entry, view } = shown
  const { curve, score, card } = view
  const { start, end, peak, bands } = curve
  const name = words.name(start, peak.tension, peak.n, end)
  const [looked, setLooked] = useState<number | null>(null)

  const wishes = useMemo(
    () => ({
      curve,
      height: 380,
      name,
      decisions: curve.points.length,
      heats: words.heats,
      bandNames: bands.map(({ situation }) => text.common.situations[situation]),
      ...(card.turningPoint === null
        ? {}
        : { turning: { n: card.turningPoint + 1, words: text.debrief.strip.turning } }),
    }),
    [curve, name, bands, card, words],
  )
  const marks = curve.points.map(({ mark }) => mark)
  const names = score.decisions.map(({ tension, tensionAfter, judgement }, index) =>
    words.point(index + 1, tension, tensionAfter, text.debrief.strip.effects[judgement.grade]),
  )
  const decision = looked === null ? undefined : score.decisions[looked - 1]

  return (
    <section class="curve" aria-labelledby="curve">
      <h2 id="curve">{words.title}</h2>
      <p class="curve__hint">{words.hint}</p>
      <figure>
        <PlotFrame wishes={wishes}>
          {({ points, step }) => (
            <PlotPoints
              points={points}
              marks={marks}
              {...(step < PRESSABLE ? {} : { links: { id: record.id, label: words.points, names, onLook: setLooked } })}
            />
          )}
        </PlotFrame>
        <p class="curve__looked no-print" aria-hidden="true">
          {decision && looked !== null && (
            <>
              <strong>{names[looked - 1]}</strong> <span lang={entry.metadata.language}>{decision.text}</span>
            </>
          )}
        </p>
        <figcaption>
          {name} {card.turningPoint !== null && words.turned(card.turningPoint + 1)}
        </figcaption>
      </figure>
      <CurveKey />
      <p class="curve__heats">{words.heatKey}</p>
      <h3 class="curve__bands-title">{words.bands}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" class="curve__bands">
        {bands.map(({ situation, from, to }) => (
          <li key={from}>{words.band(from, to, text.common.situations[situation])}</li>
        ))}
      </ul>
      <details>
        <summary>{words.table}</summary>
        <CurveTable id={record.id} decisions={score.decisions} />
      </details>
    </section>
  )
}
