import { OUTCOMES } from '../../core/model/move.ts'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { text } from '../../ui/text.ts'
import { OutcomeMark, SignMark } from './map-knot.tsx'

const SIGNS = ['good', 'neutral', 'harmful', 'critical', 'unknown'] as const

/** What the signs of the drawing mean. */
export function MapLegend({ known }: { readonly known: boolean }) {
  return (
    <details class="map-legend">
      <summary>{words.legend}</summary>
      <ul class="map-legend__signs">
        {SIGNS.map((sign) => (
          <li key={sign}>
            <SignMark sign={sign} /> {words.signs[sign]}
          </li>
        ))}
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <OutcomeMark outcome={outcome} /> {text.common.outcomes[outcome]}
          </li>
        ))}
        <li>
          <svg class="map-mark map-mark--wide" viewBox="0 0 44 18" aria-hidden="true">
            <path class="map-fuse__cord" d="M2 9H42" />
            <path class="map-fuse__ash" d="M2 9H26" />
            <path class="map-fuse__spark" d="M26 2L27.8 7.2L33 9L27.8 10.8L26 16L24.2 10.8L19 9L24.2 7.2Z" />
          </svg>{' '}
          {words.signs.tension}
        </li>
        <li>
          <Line kind="map-join map-join--loop" /> {words.signs.loop}
        </li>
        <li>
          <Line kind="map-join--open" /> {words.signs.open}
        </li>
        <li>
          <svg class="map-mark map-mark--wide" viewBox="-2 -2 46 26" aria-hidden="true">
            <g class="map-node--never">
              <path class="map-node__shape" d="M2 0H40V22H2Z" />
              <path class="map-legend__hatch" d="M2 12L14 0M2 22L24 0M12 22L34 0M22 22L40 4M32 22L40 14" />
            </g>
          </svg>{' '}
          {words.signs.never}
        </li>
      </ul>
      <p>{known ? words.legendFlow : words.legendUnproved}</p>
    </details>
  )
}

function Line({ kind }: { readonly kind: string }) {
  return (
    <svg class="map-mark map-mark--wide" viewBox="0 0 44 18" aria-hidden="true">
      <g class={kind}>
        <path class={kind} d="M2 9H42" stroke-width="2.4" />
      </g>
    </svg>
  )
}
