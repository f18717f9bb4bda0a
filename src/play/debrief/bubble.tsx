import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import './bubble.css'

export interface BubbleProps {
  /** `theirs` points at the person below it, `mine` at whoever holds the page, `told` is a box without a tail. */
  readonly kind: 'theirs' | 'mine' | 'told'
  /** Who speaks, for those who do not see the tail. */
  readonly who?: string
  readonly language: string
  readonly children: ComponentChildren
}

/** Words in a panel: always on a ground of their own, whatever is drawn behind them. */
export function Bubble({ kind, who, language, children }: BubbleProps) {
  return (
    <div class={`bubble bubble--${kind}`}>
      <p>
        {who && <VisuallyHidden>{who} </VisuallyHidden>}
        <span lang={language}>{children}</span>
      </p>
      {kind !== 'told' && (
        <svg class="bubble__tail" viewBox="0 0 34 24" width="34" height="24" aria-hidden="true" focusable="false">
          <path d="M3 0C5 10 5 17 1 23 14 20 25 12 31 0" />
        </svg>
      )}
    </div>
  )
}
