import { useComputed } from '@preact/signals'
import { Undo2 } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { type Grade, isGood, isHarmful } from '../../core/model/move.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { cueOf } from './coach-cue.ts'
import type { Conversation } from './conversation-state.ts'
import { TakeBackDialog } from './take-back-dialog.tsx'
import './coach-card.css'

export interface CoachCardProps {
  readonly conversation: Conversation
  readonly language: string
}

/** Practice only: what the last reply did, in a sentence, and the way back. */
export function CoachCard({ conversation, language }: CoachCardProps) {
  const words = text.conversation.taken
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState(false)
  const chosen = useRef<number | null>(null)
  const cue = useComputed(() => (conversation.phase.value === 'choosing' ? cueOf(conversation.events()) : null))

  const closed = () => {
    setAsking(false)
    const decision = chosen.current
    chosen.current = null
    // Once the dialog has given the focus back, so that it can go on to the line.
    if (decision !== null) conversation.takeBack(decision)
  }

  const said = cue.value
  // The live region is there before its words are: only then are they announced.
  return (
    <aside class={`coach coach--${said ? toneOf(said.grade) : 'silent'}`} aria-label={words.label} data-why={why}>
      <p class="coach__words" role="status">
        {said && <strong>{words.cues[said.grade]}</strong>}{' '}
        {said && (
          <span class="coach__why" lang={said.byAuthor ? language : undefined}>
            {said.why}
          </span>
        )}
      </p>
      {said && (
        <span class="coach__why-button">
          <Button kind="quiet" aria-expanded={why} onClick={() => setWhy(!why)}>
            {words.why}
          </Button>
        </span>
      )}
      {said && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Icon node={Undo2} />
          {words.back}
        </Button>
      )}
      <TakeBackDialog
        open={asking}
        events={conversation.events}
        language={language}
        onChoose={(decision) => {
          chosen.current = decision
        }}
        onClosed={closed}
      />
    </aside>
  )
}

const toneOf = (grade: Grade): string => (isGood(grade) ? 'helped' : isHarmful(grade) ? 'hurt' : 'neither')
