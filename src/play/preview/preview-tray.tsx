import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/text.ts'
import { BreathRing } from '../conversation/breath-ring.tsx'
import type { Conversation } from '../conversation/conversation-state.ts'
import { ReplyCards } from '../conversation/reply-cards.tsx'
import '../conversation/answer-tray.css'
import '../conversation/closing-panel.css'

export interface PreviewTrayProps {
  readonly conversation: Conversation
  readonly language: string
  readonly numbers: boolean
  readonly onChoose: (place: number) => void
  readonly onAgain: () => void
}

/** Where its author answers: as the trainee does, and at the end what it came to. */
export function PreviewTray({ conversation, language, numbers, onChoose, onAgain }: PreviewTrayProps) {
  const words = text.conversation
  const { phase, offering } = conversation
  switch (phase.value) {
    case 'choosing':
      return (
        <ReplyCards replies={offering.value?.replies ?? []} language={language} numbers={numbers} onChoose={onChoose} />
      )
    case 'breathing':
      return <BreathRing onEnough={conversation.next} />
    case 'keeping':
      return <div class="answers answers--waiting" />
    case 'over':
    case 'broken':
      return <Closing conversation={conversation} onAgain={onAgain} />
    default:
      return (
        <div class="answers answers--waiting">
          <Button kind="quiet" onClick={conversation.skip}>
            {words.goOn}
          </Button>
        </div>
      )
  }
}

function Closing({ conversation, onAgain }: Pick<PreviewTrayProps, 'conversation' | 'onAgain'>) {
  const words = text.conversation
  const last = conversation.events().findLast(({ kind }) => kind === 'ended' || kind === 'broke')
  return (
    <div class="answers preview__end">
      {last?.kind === 'ended' && (
        <p>
          <strong>{text.common.outcomes[last.outcome]}</strong>: {last.ending}
        </p>
      )}
      {last?.kind === 'broke' && (
        <p>
          <strong>{words.broken.title}</strong>: {last.message}
        </p>
      )}
      <Button onClick={onAgain}>{words.anew}</Button>
    </div>
  )
}
