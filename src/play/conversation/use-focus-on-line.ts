import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Conversation } from './conversation-state.ts'

/**
 * Keeps the focus with the conversation: after an input it goes to the first line of the answer, so that this is read
 * before the next replies; when the control that had it goes away, it goes to the last line. To be called by the
 * component that draws both anew.
 */
export function useFocusOnLine(scene: RefObject<HTMLElement | null>, conversation: Conversation): void {
  const answered = useRef(conversation.transcript.peek().decisions)
  // Before the page is drawn anew.
  const inside = scene.current?.contains(document.activeElement) ?? false

  useLayoutEffect(() => {
    const { entries, decisions } = conversation.transcript.peek()
    const phase = conversation.phase.peek()
    if (decisions !== answered.current) {
      const own = entries.findLastIndex(({ kind }) => kind === 'own')
      const first = entries.slice(own + 1).find(({ kind }) => kind === 'said')
      if (!first && (phase === 'telling' || phase === 'breathing')) return
      answered.current = decisions
      focus(scene.current, first?.at ?? entries[own]?.at)
    } else if (inside && document.activeElement === document.body) {
      focus(scene.current, entries.findLast(({ kind }) => kind === 'said')?.at)
    }
  })
}

/** Entries that can be focused carry `data-at`, the number of their event. */
function focus(scene: HTMLElement | null, at: number | undefined): void {
  const entry = scene?.querySelector<HTMLElement>(`[data-at="${at}"]`)
  entry?.focus({ preventScroll: true })
  entry?.scrollIntoView({ block: 'nearest' })
}
