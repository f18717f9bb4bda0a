import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { appearingMs, wordTimes } from './reading-pace.ts'

/** The name that the style sheet knows: what of a line is still to come, drawn transparent. */
const HIGHLIGHT = 'untold'

/**
 * Lets a line appear word by word. The text is there as a whole from the beginning, for screen readers and so that
 * nothing moves; only its colour comes later. Where the browser cannot do that, all of it is seen at once.
 */
export function useWordReveal(element: RefObject<HTMLElement | null>, text: string, appearing: boolean): void {
  useLayoutEffect(() => {
    const words = element.current?.firstChild ?? null
    if (!appearing || !(words instanceof Text) || !('highlights' in CSS)) return
    const untold = new Range()
    untold.selectNodeContents(words)
    CSS.highlights.set(HIGHLIGHT, new Highlight(untold))
    const timers = wordTimes(text, appearingMs(text)).map(([offset, at]) =>
      setTimeout(() => untold.setStart(words, Math.min(offset, words.length)), at),
    )
    return () => {
      for (const timer of timers) clearTimeout(timer)
      CSS.highlights.delete(HIGHLIGHT)
    }
  }, [element, text, appearing])
}
