import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Conversation } from './conversation-state.ts'
import './closing-panel.css'

export interface ClosingPanelProps {
  readonly conversation: Conversation
  readonly entry: CatalogueEntry
  readonly attempt: string
}

/** What it came to, in words, and the way to why. */
export function ClosingPanel({ conversation, entry, attempt }: ClosingPanelProps) {
  const words = text.conversation.over
  const heading = useFocusedHeading()
  const ended = conversation.events().findLast((event) => event.kind === 'ended')
  const name = entry.cast.find(({ id }) => id === entry.metadata.people[0])?.name ?? ''
  if (!ended) return null
  const { title, what } = words.outcomes[ended.outcome]
  return (
    <section class={`answers closing closing--${ended.outcome}`} aria-labelledby="closing-title">
      <div>
        <h2 id="closing-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{what(name)}</p>
      </div>
      <div class="closing__ways">
        <ButtonLink kind="primary" href={formatRoute({ page: 'debrief', id: attempt })}>
          {words.debrief}
        </ButtonLink>
        <ButtonLink kind="quiet" href={formatRoute({ page: 'home' })}>
          {words.home}
        </ButtonLink>
      </div>
    </section>
  )
}

/** The story has a fault: said plainly, with a way on. */
export function BrokenPanel({ conversation }: { readonly conversation: Conversation }) {
  const words = text.conversation.broken
  const heading = useFocusedHeading()
  const broke = conversation.events().findLast((event) => event.kind === 'broke')
  return (
    <section class="answers closing closing--broken" aria-labelledby="closing-title">
      <div>
        <h2 id="closing-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.what}</p>
        {broke && (
          <details>
            <summary>{words.details}</summary>
            <code>{broke.message}</code>
          </details>
        )}
      </div>
      <div class="closing__ways">
        <ButtonLink kind="primary" href={formatRoute({ page: 'home' })}>
          {words.home}
        </ButtonLink>
      </div>
    </section>
  )
}

/** It is the end of the turn: whoever listens hears it, whoever looks finds the focus there. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return heading
}
