import { scorecardsText } from '../scorecards-text.ts'
import { weekDay } from '../shared/days.ts'
import { personText } from './person-text.ts'
import { SkillFigure } from './skill-figure.tsx'
import type { SkillWeeks } from './skill-weeks.ts'

const words = personText.skills

/** Every skill over the weeks as small pictures on the same scale; the same figures as a table. */
export function SkillsOverTime({ rows }: { readonly rows: readonly SkillWeeks[] }) {
  return (
    <>
      <p class="person__lead">{words.lead}</p>
      <div class="skill-figures">
        {rows.map((row) => (
          <SkillFigure key={row.skill} row={row} />
        ))}
      </div>
      <details class="no-print">
        <summary>{scorecardsText.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keys */}
        <section class="skill-table" aria-label={words.region} tabIndex={0}>
          <SkillTable rows={rows} />
        </section>
      </details>
    </>
  )
}

function SkillTable({ rows }: { readonly rows: readonly SkillWeeks[] }) {
  return (
    <table>
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          {rows.map(({ skill }) => (
            <th key={skill} scope="col">
              {scorecardsText.skills[skill]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(rows[0]?.points ?? []).map(({ week }, at) => (
          <tr key={week}>
            <th scope="row">{weekDay(week)}</th>
            {rows.map(({ skill, points }) => {
              const { shown = 0, missed = 0 } = points[at] ?? {}
              return <td key={skill}>{shown + missed > 0 ? words.cell(shown, shown + missed) : '–'}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
