import { text } from '../../ui/text.ts'
import { ActionDrawing } from './action-drawing.tsx'
import { Bubble } from './bubble.tsx'
import type { Moment } from './moments.ts'
import { Shot } from './shot.tsx'
import { drawnOf, nearOf, type PanelStory } from './staging.ts'

/** What a panel shows of a decision: the customer as they were then, or the empty room, and what was said or done. */
export function PanelDeed({ moment, story }: { readonly moment: Moment; readonly story: PanelStory }) {
  const { decision, person, face } = moment
  const { language } = story.metadata
  const action = typeof decision.input === 'number' ? null : decision.input
  return (
    <>
      <div class="panel__window">
        {action === 'leave' ? (
          <ActionDrawing action={action} />
        ) : (
          <Shot person={drawnOf(story.cast, person)} face={face} near={nearOf(decision.tension)} />
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
