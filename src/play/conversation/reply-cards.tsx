import type { OfferedReply } from '../../core/model/session.ts'
import { text } from '../../ui/text.ts'
import './reply-cards.css'

export interface ReplyCardsProps {
  /** In the order in which they are laid out. */
  readonly replies: readonly OfferedReply[]
  readonly language: string
  /** Number keys choose, so the numbers are shown. */
  readonly numbers: boolean
  readonly onChoose: (place: number) => void
}

export function ReplyCards({ replies, language, numbers, onChoose }: ReplyCardsProps) {
  return (
    <fieldset class="answers replies" aria-label={text.conversation.replies}>
      {replies.map(({ index, text: words }, place) => {
        const key = numbers && place < 9 ? String(place + 1) : undefined
        return (
          <button
            key={index}
            type="button"
            class="reply"
            style={{ '--place': place }}
            aria-keyshortcuts={key}
            onClick={() => onChoose(place)}
          >
            {key && (
              <span class="reply__key" aria-hidden="true">
                {key}
              </span>
            )}
            <span lang={language}>{words}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
