import { Check, X } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Situation } from '../../core/model/move.ts'
import type { RubricRow } from '../../core/score/rubric-row.ts'
import { RUBRIC_TABLE } from '../../core/score/rubric-table.ts'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { adviceFor, reasonIn } from './advice.ts'
import { Mask } from './mask.tsx'
import { Move } from './move.tsx'
import './situation-advice.css'

/** The id of a situation's heading: where a link to it leads. */
export const headingOf = (situation: Situation): string => `when-${situation}`

/** One situation as a new hire reads it: how to tell, what to do, what not to do. */
export function SituationAdvice({ situation }: { readonly situation: Situation }) {
  const words = text.rubric
  const { when, tell, face } = words.situations[situation]
  const { asked, good, critical, veryHarmful, harmful } = adviceFor(situation, RUBRIC_TABLE)
  // Where nothing is asked for above all, what is good comes first.
  const [first, also] = asked.length > 0 ? [asked, good] : [good, []]
  const worst = [...critical, ...veryHarmful]
  return (
    <section class="advice" aria-labelledby={headingOf(situation)}>
      <div class="advice__when">
        <Mask face={face} />
        <h2 id={headingOf(situation)}>{when}</h2>
        <p>{tell}</p>
      </div>
      <Column kind="do" icon={Check} title={words.do} also={words.alsoGood} rest={also}>
        {first.map((row) => (
          <Move key={row.move} row={row} reason={reasonIn(row, situation)} />
        ))}
      </Column>
      <Column kind="dont" icon={X} title={words.dont} also={words.alsoHarmful} rest={harmful}>
        {worst.map((row) => (
          <Move key={row.move} row={row} reason={reasonIn(row, situation)} fails={critical.includes(row)} />
        ))}
      </Column>
    </section>
  )
}

interface ColumnProps {
  readonly kind: 'do' | 'dont'
  readonly icon: IconNode
  readonly title: string
  readonly also: string
  readonly rest: readonly RubricRow[]
  readonly children: ComponentChildren
}

function Column({ kind, icon, title, also, rest, children }: ColumnProps) {
  return (
    <div class={`advice__column advice__column--${kind}`}>
      <h3>
        <Icon node={icon} />
        {title}
      </h3>
      <ul>{children}</ul>
      {rest.length > 0 && (
        <p class="advice__also">
          {also} {rest.map(({ label }) => label.toLowerCase()).join(', ')}.
        </p>
      )}
    </div>
  )
}
