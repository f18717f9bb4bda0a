import type { CompiledStory } from '../../core/model/story.ts'
import { openInk, type RealInk } from '../../core/session/ink-runtime.ts'

/** Opened stories that are used again: opening one takes longer than playing it. */
export interface InkPool {
  /** At the beginning, with the chance of `seed`. Throws when the story is no compiled Ink. */
  lend(story: CompiledStory, seed: number): RealInk
  giveBack(hash: string, ink: RealInk): void
  /** The story is not kept any longer. */
  drop(hash: string): void
}

/** Of one story; attempts that are played at the same time have one each. */
const MOST_KEPT = 4

interface Opened {
  readonly free: RealInk[]
  /** Ink's state before anything was said. */
  readonly beginning: Readonly<Record<string, unknown>>
}

export const createInkPool = (): InkPool => {
  const opened = new Map<string, Opened>()
  return {
    lend: (story, seed) => {
      const known = opened.get(story.hash)
      const ink = known?.free.pop()
      if (known && ink) {
        ink.restore(JSON.stringify({ ...known.beginning, storySeed: seed, previousRandom: 0 }))
        return ink
      }
      const fresh = openInk(story.ink, seed)
      if (!known) opened.set(story.hash, { free: [], beginning: JSON.parse(fresh.save()) as Opened['beginning'] })
      return fresh
    },
    giveBack: (hash, ink) => {
      const free = opened.get(hash)?.free
      if (free && free.length < MOST_KEPT) free.push(ink)
    },
    drop: (hash) => {
      opened.delete(hash)
    },
  }
}
