import { text } from '../../ui/text.ts'
import { DecisionDetail } from './decision-detail.tsx'
import type { PlayedBack } from './open-debrief.ts'
import type { Together } from './together.ts'

export interface DecisionListProps {
  readonly shown: PlayedBack
  /** Plays the conversation again from this decision on (an index); not for somebody else's attempt. */
  readonly onAgain: ((decision: number) => void) | undefined
  readonly together: Together | undefined
}

export function DecisionList({ shown: { view, entry }, onAgain, together }: DecisionListProps) {
  return (
    <section class="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{text.debrief.detail.title}</h2>
      {view.moments.map((moment) => (
        <DecisionDetail
          key={moment.n}
          moment={moment}
          entry={entry}
          turning={view.card.turningPoint === moment.n - 1}
          onAgain={onAgain}
        >
          {together?.atDecision(moment.n - 1)}
        </DecisionDetail>
      ))}
    </section>
  )
}
