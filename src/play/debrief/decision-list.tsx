import type { CatalogueEntry } from '../../core/model/story.ts'
import { text } from '../../ui/text.ts'
import { DecisionDetail } from './decision-detail.tsx'
import type { Moment } from './moments.ts'
import type { Together } from './together.ts'

export interface DecisionListProps {
  readonly moments: readonly Moment[]
  readonly entry: CatalogueEntry
  /** Index of the turning point, where there is one. */
  readonly turning: number | null
  /** Plays the conversation again from this decision on (an index); not for somebody else's attempt. */
  readonly onAgain: ((decision: number) => void) | undefined
  readonly together: Together | undefined
}

export function DecisionList({ moments, entry, turning, onAgain, together }: DecisionListProps) {
  return (
    <section class="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{text.debrief.detail.title}</h2>
      {moments.map((moment) => (
        <DecisionDetail
          key={moment.n}
          moment={moment}
          entry={entry}
          turning={turning === moment.n - 1}
          onAgain={onAgain}
        >
          {together?.atDecision(moment.n - 1)}
        </DecisionDetail>
      ))}
    </section>
  )
}
