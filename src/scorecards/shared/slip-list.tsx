import { useState } from 'preact/hooks'
import { rowOf } from '../../core/score/rubric-table.ts'
import { Button } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Slip } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import './slip-list.css'

const words = scorecardsText.team.slips
const FIRST = 5

export interface SlipListProps {
  readonly slips: readonly Slip[]
  /** Of one person: by how many people goes without saying. */
  readonly alone?: boolean
}

/** What goes wrong, the most frequent first, in words; each leads to what helps in that situation. */
export function SlipList({ slips, alone = false }: SlipListProps) {
  const [all, setAll] = useState(false)
  if (slips.length === 0) return <p>{words.none}</p>
  const most = Math.max(...slips.map(({ times }) => times))
  return (
    <>
      <ol class="slips">
        {slips.slice(0, all ? slips.length : FIRST).map(({ situation, move, times, people }) => (
          <li key={`${situation} ${move}`} class="slip">
            <a href={formatRoute({ page: 'good', situation })}>
              <strong>{rowOf(move).label}</strong> {whenWords(situation)}
            </a>
            <span class="slip__bar" aria-hidden="true" style={{ '--part': `${(100 * times) / most}%` }} />
            <span class="slip__count">{alone ? words.times(times) : words.count(times, people)}</span>
          </li>
        ))}
      </ol>
      {slips.length > FIRST && (
        <p class="no-print">
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(slips.length)}
          </Button>
        </p>
      )}
    </>
  )
}

/** "When the customer is upset" within a sentence. */
const whenWords = (situation: Slip['situation']): string => {
  const { when } = text.rubric.situations[situation]
  return when.charAt(0).toLowerCase() + when.slice(1)
}
