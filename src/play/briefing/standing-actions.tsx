import { DoorOpen, HandHelping, Wind } from 'lucide'
import type { Channel } from '../../core/model/cast.ts'
import { ACTIONS, type Action } from '../../core/model/move.ts'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import './standing-actions.css'

const ICONS: Record<Action, IconNode> = { breathe: Wind, get_help: HandHelping, leave: DoorOpen }

/** What one can do at any moment, beside what one can say. */
export function StandingActions({ channel }: { readonly channel: Channel }) {
  const words = text.briefing
  return (
    <section class="standing" aria-labelledby="standing-actions">
      <h2 id="standing-actions">{words.reach}</h2>
      <p>{words.reachHint}</p>
      <dl>
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>
              <Icon node={ICONS[action]} size="1.5em" />
              {text.common.actions[action]}
            </dt>
            <dd>{words.actions[action](channel)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
