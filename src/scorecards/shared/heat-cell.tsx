import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { scorecardsText } from '../scorecards-text.ts'
import { LEAST_MOMENTS, STEPS, shareOf } from './share.ts'
import './heat.css'

const words = scorecardsText.team.people

export interface HeatCellProps {
  /** Undefined: there was no occasion. */
  readonly count: { readonly shown: number; readonly missed: number } | undefined
}

/** A cell of a picture made of numbers: how much in colour, and in figures. */
export function HeatCell({ count }: HeatCellProps) {
  const found = count ? shareOf(count) : null
  if (!found) {
    return (
      <td class="heat heat--none">
        <span aria-hidden="true">·</span>
        <VisuallyHidden>{words.none}</VisuallyHidden>
      </td>
    )
  }
  return (
    <td class={`heat ${found.step === null ? 'heat--few' : `heat--${found.step}`}`}>
      <span class="heat__share" aria-hidden="true">
        {found.share}
      </span>
      <span class="heat__of" aria-hidden="true">
        {found.of}
      </span>
      <VisuallyHidden>{words.cell(found.share, found.of)}</VisuallyHidden>
    </td>
  )
}

/** What the colours mean. */
export function HeatKey() {
  return (
    <div class="heat-key">
      <p>{words.key}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list">
        {STEPS.map((from, step) => (
          <li key={from}>
            <span class={`heat-key__patch heat--${step}`} aria-hidden="true" />
            {`${from} – ${(STEPS[step + 1] ?? 101) - 1}`}
          </li>
        ))}
        <li>
          <span class="heat-key__patch heat--few" aria-hidden="true" />
          {words.few(LEAST_MOMENTS)}
        </li>
      </ul>
    </div>
  )
}
