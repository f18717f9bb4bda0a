import { text } from '../../ui/text.ts'
import { DecisionDetail } from './decision-detail.tsx'
import type { PlayedBack } from './open-debrief.ts'

export interface DecisionListProps {
  readonly shown: PlayedBack
  /** Plays the conversation again from this decision on (an index). */
  readonly onAgain: (decision: number) => void
}

export function DecisionList({ shown: { view, entry }, onAgain }: DecisionListProps) {
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
        />
      ))}
    </section>
  )
}
