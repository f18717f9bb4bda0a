import type { ReadonlySignal } from '@preact/signals'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/text.ts'
import { BreathRing } from './breath-ring.tsx'
import { BrokenPanel, ClosingPanel } from './closing-panel.tsx'
import type { Conversation } from './conversation-state.ts'
import { ReplyCards } from './reply-cards.tsx'
import './answer-tray.css'

export interface AnswerTrayProps {
  readonly conversation: Conversation
  readonly entry: CatalogueEntry
  /** Id of the attempt as it is kept now. */
  readonly attempt: () => string
  readonly numbers: ReadonlySignal<boolean>
  readonly onChoose: (place: number) => void
}

/** Where the trainee answers: replies, and what stands in their place while there are none. */
export function AnswerTray({ conversation, entry, attempt, numbers, onChoose }: AnswerTrayProps) {
  const words = text.conversation
  const { phase, offering } = conversation
  switch (phase.value) {
    case 'choosing':
      return (
        <ReplyCards
          replies={offering.value?.replies ?? []}
          language={entry.metadata.language}
          numbers={numbers.value}
          onChoose={onChoose}
        />
      )
    case 'breathing':
      return <BreathRing onEnough={conversation.next} />
    case 'keeping':
      return (
        <div class="answers answers--waiting">
          <p class="answers__keeping">{words.keeping}</p>
        </div>
      )
    case 'over':
      return <ClosingPanel conversation={conversation} entry={entry} attempt={attempt()} />
    case 'broken':
      return <BrokenPanel conversation={conversation} />
    default:
      return (
        <div class="answers answers--waiting">
          <Button kind="quiet" onClick={conversation.skip}>
            {words.goOn}{' '}
            <span class="answers__key" aria-hidden="true">
              {words.goOnKey}
            </span>
          </Button>
        </div>
      )
  }
}
