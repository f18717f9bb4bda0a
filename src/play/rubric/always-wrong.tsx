import { RUBRIC_TABLE } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import { isAlwaysCritical, isAlwaysWrong } from './advice.ts'
import { Move } from './move.tsx'
import './always-wrong.css'

/** What is wrong whatever the customer is doing. */
export function AlwaysWrong() {
  const words = text.rubric.always
  return (
    <section class="always" aria-labelledby="always-wrong">
      <h2 id="always-wrong">{words.title}</h2>
      <ul>
        {RUBRIC_TABLE.filter(isAlwaysWrong).map((row) => (
          <Move key={row.move} row={row} reason={row.reason} fails={isAlwaysCritical(row)} />
        ))}
      </ul>
    </section>
  )
}
