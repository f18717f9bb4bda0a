import { effect, type Signal, signal } from '@preact/signals'

/** How the bench is laid out by whoever works at it; remembered in this browser. */
export interface BenchLayout {
  /** How much of the width the text has, in percent. */
  readonly share: Signal<number>
  /** What stands beside the text is put away. */
  readonly alone: Signal<boolean>
  /** What is said of the line stands open. */
  readonly told: Signal<boolean>
}

export const LEAST_SHARE = 30
export const MOST_SHARE = 75
export const USUAL_SHARE = 52
const REMEMBERED = 'defuse-bench'

export const withinShare = (percent: number): number => Math.max(LEAST_SHARE, Math.min(MOST_SHARE, Math.round(percent)))

/** Whatever was kept → a layout. */
function read(kept: string | null): { readonly share: number; readonly alone: boolean; readonly told: boolean } {
  let found: unknown = null
  try {
    found = JSON.parse(kept ?? 'null')
  } catch {
    // Somebody else's words: as if nothing were there.
  }
  const { share, alone, told } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>
  return {
    share: typeof share === 'number' && Number.isFinite(share) ? withinShare(share) : USUAL_SHARE,
    alone: alone === true,
    told: told === true,
  }
}

/** The layout as it was left; every change is kept where the browser allows it. */
export function openBenchLayout(): BenchLayout {
  const kept = read(attempt(() => localStorage.getItem(REMEMBERED)))
  const layout = { share: signal(kept.share), alone: signal(kept.alone), told: signal(kept.told) }
  let first = true
  effect(() => {
    const text = JSON.stringify({ share: layout.share.value, alone: layout.alone.value, told: layout.told.value })
    if (!first) attempt(() => localStorage.setItem(REMEMBERED, text))
    first = false
  })
  return layout
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
