import { SITUATIONS } from '../../core/model/move.ts'
import type { Mark, RubricRow } from '../../core/score/rubric-row.ts'
import { RUBRIC_TABLE } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import './whole-table.css'

const words = text.rubric

/** A mark as it is printed: a word to know it by, and a look, which adds the sign to find it by. */
const SIGNS: Readonly<Record<Mark, { readonly word: string; readonly look: string }>> = {
  '++': { word: words.grades.asked, look: 'asked' },
  '+': { word: words.grades.good, look: 'good' },
  '0': { word: words.grades.neutral, look: 'neutral' },
  '-': { word: words.grades.harmful, look: 'harmful' },
  '--': { word: words.grades.very_harmful, look: 'very-harmful' },
  x: { word: words.grades.critical, look: 'critical' },
  '.': { word: words.doesNotApply, look: 'none' },
}

/** Every move in every situation. Wider than a phone, so it scrolls in a region of its own that the keyboard can reach. */
export function WholeTable() {
  return (
    <section class="whole-table" aria-labelledby="whole-table">
      <h2 id="whole-table">{words.table.title}</h2>
      <p>{words.table.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse */}
      <section class="whole-table__region" aria-label={words.table.region} tabIndex={0}>
        <table>
          <caption class="visually-hidden">{words.table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table.move}</th>
              {SITUATIONS.map((situation) => (
                <th key={situation} scope="col">
                  {text.common.situations[situation]}
                </th>
              ))}
              <th scope="col">{words.table.source}</th>
            </tr>
          </thead>
          <Rows title={words.table.helping} rows={RUBRIC_TABLE.filter(({ shows }) => shows)} />
          <Rows title={words.table.harming} rows={RUBRIC_TABLE.filter(({ shows }) => !shows)} />
        </table>
      </section>
    </section>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly RubricRow[] }) {
  return (
    <tbody>
      <tr class="whole-table__group">
        <th scope="rowgroup" colSpan={SITUATIONS.length + 2}>
          <span>{title}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.move}>
          <th scope="row">
            {row.label}
            <span class="whole-table__meaning">{row.meaning}</span>
          </th>
          {SITUATIONS.map((situation) => {
            const { word, look } = SIGNS[row.cells[situation]]
            return (
              <td key={situation} class={`mark mark--${look}`}>
                {word}
              </td>
            )
          })}
          <td class="whole-table__source">{row.source}</td>
        </tr>
      ))}
    </tbody>
  )
}
