import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { createAsker } from '../check/worker-asker.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { Checked } from '../workbench/workbench.ts'
import type { MapLayout } from './map-layout.ts'

/** Reading and laying out thousands of knots takes seconds; beyond this something is wrong. */
const PATIENCE_MS = 30_000

export interface MapState {
  readonly kind: 'waiting' | 'drawing' | 'drawn' | 'failed'
  /** The last one there is; it may be about an older text. */
  readonly layout: MapLayout | null
}

export interface Mapping {
  readonly state: ReadonlySignal<MapState>
  close(): void
}

/** Draws every text that Ink can compile, the newest one only. What is drawn stays while the text has errors. */
export function startMapping(checked: ReadonlySignal<Checked | null>): Mapping {
  const state = signal<MapState>({ kind: 'waiting', layout: null })
  const asker = createAsker<StoryFiles, MapLayout | null>({
    make: () => new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' }),
    patience: PATIENCE_MS,
    busy: 'wait',
  })
  let drawn: StoryFiles | null = null

  const run = async (files: StoryFiles): Promise<void> => {
    state.value = { ...state.peek(), kind: 'drawing' }
    const asked = await asker.ask(files)
    if (asked.kind === 'dropped') return
    if (asked.kind === 'silent') state.value = { ...state.peek(), kind: 'failed' }
    else {
      const layout = asked.answer ?? state.peek().layout
      state.value = { kind: layout ? 'drawn' : 'waiting', layout }
    }
  }

  const unwatch = effect(() => {
    const now = checked.value
    if (!now || now.files === drawn) return
    drawn = now.files
    void run(now.files)
  })
  return {
    state,
    close: () => {
      unwatch()
      asker.close()
    },
  }
}
