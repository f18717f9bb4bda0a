import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Inset } from '../stage/framing.ts'

/**
 * Tells the stage what of it is covered: by words beside the face, or by a balloon that reaches in from below. Keeps the
 * height of the last replies in `--answers`, for what stands in their place until the next ones.
 */
export function useInset(scene: RefObject<HTMLElement | null>, inset: Signal<Inset>): void {
  useEffect(() => {
    const part = (name: string) => scene.current?.querySelector<HTMLElement>(`.talk__${name}`)
    const [stage, words, tray] = [part('stage'), part('words'), part('tray')]
    if (!stage || !words || !tray) return
    const measure = () => {
      const replies = tray.querySelector<HTMLElement>('.replies')
      if (replies) tray.style.setProperty('--answers', `${replies.offsetHeight}px`)
      const [picture, column] = [stage.getBoundingClientRect(), words.getBoundingClientRect()]
      // The replies lie on our own counter, which may be covered.
      const beside = column.left - picture.left > picture.width * 0.3
      const right = beside ? Math.max(0, Math.round(picture.right - column.left)) : 0
      const bottom = beside ? 0 : Math.max(0, Math.round(picture.bottom - column.top))
      const known = inset.peek()
      if (known.right === right && known.bottom === bottom) return
      inset.value = { top: 0, left: 0, right, bottom, belowFuse: true }
    }
    const observer = new ResizeObserver(measure)
    for (const box of [stage, words, tray]) observer.observe(box)
    return () => observer.disconnect()
  }, [scene, inset])
}
