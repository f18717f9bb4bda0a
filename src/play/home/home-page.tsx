import type { ComponentChildren } from 'preact'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { useArrival } from '../../ui/arrival.ts'
import { Notice } from '../../ui/notice.tsx'
import { text } from '../../ui/text.ts'
import type { Records } from '../records/records.ts'
import { useRecordList } from '../records/use-record-list.ts'
import { AttemptList } from './attempt-list.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { WaitingRoom } from './waiting-room.tsx'
import './home-page.css'

export interface HomePageProps {
  readonly stories: readonly CatalogueEntry[]
  readonly records: Pick<Records, 'list' | 'changed'>
  /** Why somebody ended up here who wanted to go elsewhere. */
  readonly message?: string
  /** What is played here is sent to an account; otherwise it stays in this browser. */
  readonly sent?: boolean
  /** What somebody is asked to play. */
  readonly children?: ComponentChildren
}

/** The first page: a waiting room with everybody in it, and under it what one has played. */
export function HomePage({ stories, records, message, sent = false, children }: HomePageProps) {
  useArrival(text.common.waitingRoom)
  const played = useRecordList(records)
  return (
    <main class="home">
      <WaitingRoom stories={stories} records={played ?? []}>
        {message && <Notice kind="info">{message}</Notice>}
      </WaitingRoom>
      <div class="home__below">
        {children}
        <HowItGoes />
        <AttemptList stories={stories} records={played} sent={sent} />
      </div>
    </main>
  )
}
