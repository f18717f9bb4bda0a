import './breath.css'
import type { Liveliness } from './quality.ts'

export interface Breath {
  readonly done: Promise<void>
  skip(): void
}

const FADE_MS = 280
const CROSS_FADE_MS = 450

/** Three quiet seconds over the picture: the room dims, one ring opens and closes. */
export const startBreath = (host: HTMLElement, seconds: number, liveliness: Liveliness): Breath => {
  const veil = document.createElement('div')
  veil.className = 'stage-breath'
  veil.setAttribute('aria-hidden', 'true')
  veil.innerHTML = `<svg viewBox="-100 -100 200 200"><circle class="trace" r="88"/><g><circle class="air" r="88"/><circle class="ring" r="88"/></g></svg>`
  host.append(veil)

  const still = liveliness === 'still'
  const ms = still ? CROSS_FADE_MS : Math.max(FADE_MS * 3, seconds * 1000)
  const edge = still ? 0.4 : FADE_MS / ms
  const fade = veil.animate(
    [
      { opacity: 0, offset: 0 },
      { opacity: 1, offset: edge },
      { opacity: 1, offset: 1 - edge },
      { opacity: 0, offset: 1 },
    ],
    { duration: ms, easing: 'linear' },
  )
  const ring = veil.querySelector('g')
  if (ring && !still) {
    ring.animate([{ scale: '0.36' }, { scale: '1' }, { scale: '0.36' }], { duration: ms, easing: 'ease-in-out' })
  }
  const done = fade.finished.then(
    () => veil.remove(),
    () => veil.remove(),
  )
  return { done, skip: () => fade.finish() }
}
