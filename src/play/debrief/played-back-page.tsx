import { useArrival } from '../../ui/arrival.ts'
import { text } from '../../ui/text.ts'
import type { Records } from '../records/records.ts'
import type { PlayedBack } from './open-debrief.ts'
import { StrategyCard } from './strategy-card.tsx'

export interface PlayedBackPageProps {
  readonly shown: PlayedBack
  readonly decision: number | undefined
  readonly records: Pick<Records, 'get' | 'list' | 'put' | 'changed'>
}

export function PlayedBackPage({ shown, records }: PlayedBackPageProps) {
  const { record, entry } = shown
  const title = text.debrief.title(entry.cast[0]?.name ?? '')
  useArrival(title)
  return (
    <main>
      <h1>{title}</h1>
      <StrategyCard record={record} records={records} />
    </main>
  )
}
