import { effect, type ReadonlySignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { CompiledStory } from '../../core/model/story.ts'

/** Characters of compiled Ink up to which a story is opened between two keystrokes. */
const QUICK = 100_000
const PAUSE_MS = 700

/**
 * A story for Play: a short one at once, a long one, whose opening would hold up who writes, in a pause of writing.
 * `changes`: counts those of the text. `which`: what it is a version of; another one is shown at once.
 */
export function useInPause(
  story: CompiledStory | null,
  changes: ReadonlySignal<number>,
  which: unknown,
): CompiledStory | null {
  const [held, setHeld] = useState({ story, which })
  const quick = story === null || story.ink.length <= QUICK
  useEffect(() => {
    if (quick) return setHeld({ story, which })
    let timer: ReturnType<typeof setTimeout> | undefined
    const unwatch = effect(() => {
      void changes.value
      clearTimeout(timer)
      timer = setTimeout(() => setHeld({ story, which }), PAUSE_MS)
    })
    return () => {
      unwatch()
      clearTimeout(timer)
    }
  }, [story, which, changes, quick])
  return quick || held.which !== which ? story : (held.story ?? story)
}
