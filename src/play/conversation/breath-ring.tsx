import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/text.ts'
import { BREATH_MS } from './use-telling.ts'
import './breath-ring.css'

/** Stands before the replies for the length of a breath: one ring that opens and closes. */
export function BreathRing({ onEnough }: { readonly onEnough: () => void }) {
  const words = text.conversation.breath
  return (
    <div class="answers breath" style={{ '--breath': `${BREATH_MS}ms` }}>
      <svg class="breath__ring" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
        <circle class="breath__trace" r="44" />
        <circle class="breath__air" r="44" />
      </svg>
      <div class="breath__words">
        <p>{words.what}</p>
        <Button kind="quiet" onClick={onEnough}>
          {words.skip}
        </Button>
        <span class="breath__hint">{words.hint}</span>
      </div>
    </div>
  )
}
