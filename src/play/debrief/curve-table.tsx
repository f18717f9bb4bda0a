import type { Decision } from '../../core/model/score.ts'
import { text } from '../../ui/text.ts'
import { DecisionLink } from './decision-link.tsx'

export interface CurveTableProps {
  /** Of the attempt. */
  readonly id: string
  readonly decisions: readonly Decision[]
}

/** The curve in numbers. Wider than a phone, so it scrolls in a region of its own that the keyboard can reach. */
export function CurveTable({ id, decisions }: CurveTableProps) {
  const words = text.debrief.curve
  const { columns } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section class="curve__region" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.decision}</th>
            <th scope="col">{columns.did}</th>
            <th scope="col">{columns.situation}</th>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
            <th scope="col">{columns.next}</th>
            <th scope="col">{columns.effect}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ text: said, situation, tension, tensionAfter, tensionNext, judgement }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: decisions are known by their number
            <tr key={index}>
              <th scope="row">
                <DecisionLink id={id} n={index + 1} label={text.debrief.strip.panel(index + 1)}>
                  {index + 1}
                </DecisionLink>
              </th>
              <td>{said}</td>
              <td>{text.common.situations[situation]}</td>
              <td>{tension}</td>
              <td>{tensionAfter}</td>
              <td>{tensionNext}</td>
              <td>{text.debrief.strip.effects[judgement.grade]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
