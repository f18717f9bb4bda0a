import { Check, PenLine, TriangleAlert } from 'lucide'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { type AttemptRecord, STRATEGY_LIMIT } from '../records/record.ts'
import type { Records } from '../records/records.ts'
import { type Keeping, useStrategy } from './use-strategy.ts'
import './strategy-card.css'

export interface StrategyCardProps {
  readonly record: AttemptRecord
  readonly records: Pick<Records, 'get' | 'put'>
}

const words = text.debrief.strategy

const STATES: Readonly<Record<Exclude<Keeping, 'resting'>, { readonly icon: IconNode; readonly what: string }>> = {
  typing: { icon: PenLine, what: words.typing },
  keeping: { icon: PenLine, what: words.keeping },
  kept: { icon: Check, what: words.kept },
  not_kept: { icon: TriangleAlert, what: words.notKept },
}

/** What the trainee means to do next time, in their own words. Kept while they write. */
export function StrategyCard({ record, records }: StrategyCardProps) {
  const { value, keeping, write, settle } = useStrategy(record, records)
  const state = keeping === 'resting' ? null : STATES[keeping]
  return (
    <section class="strategy" aria-labelledby="next-time">
      <h2 id="next-time">{words.title}</h2>
      <p class="strategy__lead" id="next-time-why">
        {words.lead}
      </p>
      <label class="strategy__label" for="strategy">
        {words.label}
      </label>
      <div class="strategy__sheet">
        <textarea
          id="strategy"
          rows={4}
          maxLength={STRATEGY_LIMIT}
          placeholder={words.placeholder}
          aria-describedby="next-time-why"
          value={value}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={settle}
        />
        {/* Printers cut a field off at its frame. */}
        <p class="strategy__print">{value}</p>
      </div>
      <p class="strategy__state no-print" data-state={keeping}>
        {state && <Icon node={state.icon} />}
        {state?.what}
      </p>
      {/* Not with every letter: only what matters is said. */}
      <p class="visually-hidden" role="status">
        {keeping === 'kept' || keeping === 'not_kept' ? state?.what : ''}
      </p>
    </section>
  )
}
