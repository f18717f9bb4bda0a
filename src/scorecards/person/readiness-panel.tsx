import { CircleCheck, CircleDashed, CircleX } from 'lucide'
import { Icon } from '../../ui/icon.tsx'
import type { Readiness } from '../../wire/scorecards.ts'
import { personText } from './person-text.ts'

const words = personText.ready
const MARKS = { not_taken: CircleDashed, not_passed: CircleX } as const

/** Ready or not, and what is still lacking. */
export function ReadinessPanel({ readiness: { ready, lacking } }: { readonly readiness: Readiness }) {
  return (
    <section class="person__panel" aria-labelledby="person-ready">
      <h2 id="person-ready" class="person__ready">
        {ready && <Icon node={CircleCheck} />}
        {ready ? words.yes : words.no}
      </h2>
      <p>{ready ? words.all : lacking.length > 0 ? words.lacking : words.none}</p>
      {lacking.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul role="list" class="lacking">
          {lacking.map(({ slug, title, why }) => (
            <li key={slug}>
              <Icon node={MARKS[why]} />
              <bdi>{title}</bdi>
              <span>{words.why[why]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
