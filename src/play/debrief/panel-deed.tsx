import { text } from '../../ui/text.ts'
import { ActionDrawing } from './action-drawing.tsx'
import { Bubble } from './bubble.tsx'
import type { Moment } from './moments.ts'
import { Shot } from './shot.tsx'
import { nearOf } from './staging.ts'

/** What a panel shows of a decision: the customer as they were then, or the empty room, and what was said or done. */
export function PanelDeed({ moment, language }: { readonly moment: Moment; readonly language: string }) {
  const { decision, person, face } = moment
  const action = typeof decision.input === 'number' ? null : decision.input
  return (
    <>
      <div class="panel__window">
        {action === 'leave' ? (
          <ActionDrawing action={action} />
        ) : (
          <Shot person={person} face={face} near={nearOf(decision.tension)} />
        )}
        {action === 'get_help' && <ActionDrawing action={action} />}
      </div>
      <div class="panel__did">
        <Bubble
          kind={action ? 'told' : 'mine'}
          language={language}
          {...(action ? {} : { who: text.debrief.strip.you })}
        >
          {decision.text}
        </Bubble>
      </div>
    </>
  )
}
