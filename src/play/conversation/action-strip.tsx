import { DoorOpen, HandHelping, MessageSquareX, PhoneOff, Wind } from 'lucide'
import type { Channel } from '../../core/model/cast.ts'
import { ACTIONS, type Action } from '../../core/model/move.ts'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { actionKey } from './use-keys.ts'
import './action-strip.css'

const ICONS: Record<Action, IconNode> = { breathe: Wind, get_help: HandHelping, leave: DoorOpen }
const WAYS_OUT: Partial<Record<Channel, IconNode>> = { phone: PhoneOff, chat: MessageSquareX }

export interface ActionStripProps {
  readonly channel: Channel
  /** Null while nothing can be done: the strip stays where it is. */
  readonly offered: readonly Action[] | null
  readonly replies: number
  readonly numbers: boolean
  readonly onAct: (action: Action) => void
}

/** Breathe, get help, leave: beside the replies, always at the same place. */
export function ActionStrip({ channel, offered, replies, numbers, onAct }: ActionStripProps) {
  const words = text.conversation
  return (
    <fieldset class="actions" aria-label={words.always}>
      {ACTIONS.map((action) => {
        const name = action === 'leave' ? words.leave[channel] : text.common.actions[action]
        const spent = offered !== null && !offered.includes(action)
        const key = numbers ? actionKey(action, replies) : null
        return (
          <button
            key={action}
            type="button"
            class={`action action--${action}`}
            // Not `disabled`, which would take the focus away.
            aria-disabled={!offered?.includes(action)}
            aria-keyshortcuts={key === null ? undefined : String(key)}
            onClick={() => onAct(action)}
          >
            <Icon node={(action === 'leave' && WAYS_OUT[channel]) || ICONS[action]} size="1.6em" />
            <span class="action__name">
              {name}
              {spent && <VisuallyHidden> ({words.spent})</VisuallyHidden>}
            </span>
            {key !== null && (
              <span class="action__key" aria-hidden="true">
                {key}
              </span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}
