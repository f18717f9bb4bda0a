import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { text } from '../../ui/text.ts'
import type { AttemptRecord } from '../records/record.ts'
import { Bell, Door, Lamp, NumberDisplay, Plant, Window } from './furniture.tsx'
import { standingOf } from './standing.ts'
import { WaitingCustomer } from './waiting-customer.tsx'
import './waiting-room.css'

export interface WaitingRoomProps {
  readonly stories: readonly CatalogueEntry[]
  readonly records: readonly AttemptRecord[]
  /** What there is to say before all else. */
  readonly children: ComponentChildren
}

/** Seen from our side of the counter: the wall with what hangs on it, the customers, and their tickets on our counter. */
export function WaitingRoom({ stories, records, children }: WaitingRoomProps) {
  const words = text.home
  const called = useSignal(0)
  return (
    <div class="room">
      <div class="room__wall" aria-hidden="true">
        <Door />
        <Window />
        <Lamp />
        <NumberDisplay number={words.number(called.value)} />
      </div>
      <div class="room__words">
        {children}
        <h1>{words.title}</h1>
        <p>{stories.length === 0 ? words.empty : words.lead}</p>
      </div>
      {stories.length > 0 && (
        <div class="room__queue">
          <h2 class="visually-hidden">{words.queue}</h2>
          <div class="room__counter" aria-hidden="true">
            <Plant />
            <Bell />
          </div>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
          <ul role="list" class="queue">
            {stories.map((story, index) => (
              <WaitingCustomer
                key={story.slug}
                story={story}
                number={words.number(index)}
                standing={standingOf(records, story)}
                onCall={() => {
                  called.value = index
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
