import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { createAsker } from '../check/worker-asker.ts'
import type { DraftText } from '../drafts/draft.ts'
import type { Checked } from '../workbench/workbench.ts'
import type { ProofReport, ProofState } from './proof-state.ts'

/** After a check that went well, and before the long work begins: somebody who writes on need not be proved in between. */
const PAUSE_MS = 500
/** A walk tells how far it is; one that says nothing for this long has lost its way. */
const PATIENCE_MS = 120_000

export interface Proving {
  readonly proof: ReadonlySignal<ProofState>
  /** Proves the text that was checked last, from the start. */
  prove(): void
  stop(): void
  close(): void
}

/** Proves every text that can be compiled, the newest one only. */
export function startProving(checked: ReadonlySignal<Checked | null>): Proving {
  const proof = signal<ProofState>({ kind: 'waiting', states: 0, report: null })
  let timer: ReturnType<typeof setTimeout> | undefined
  let proved = ''
  const asker = createAsker<DraftText, ProofReport | null, number>({
    make: () => new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' }),
    patience: PATIENCE_MS,
    busy: 'replace',
    onProgress: (states) => {
      proof.value = { ...proof.peek(), kind: 'running', states }
    },
  })

  const run = async ({ files, plays }: Checked): Promise<void> => {
    proof.value = { ...proof.peek(), kind: 'running', states: 0 }
    const asked = await asker.ask({ files, plays })
    if (asked.kind === 'dropped') return
    if (asked.kind === 'silent') proof.value = { ...proof.peek(), kind: 'failed' }
    else
      proof.value = { kind: asked.answer ? 'done' : 'waiting', states: asked.answer?.states ?? 0, report: asked.answer }
  }

  const later = (now: Checked): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(now), PAUSE_MS)
  }

  const unwatch = effect(() => {
    const now = checked.value
    if (!now || now.stale || !now.story) return
    const key = `${now.story.hash} ${now.plays}`
    if (key === proved) return
    proved = key
    later(now)
  })

  return {
    proof,
    prove: () => {
      const now = checked.peek()
      if (now && !now.stale) void run(now)
    },
    stop: () => {
      clearTimeout(timer)
      asker.stop()
      proof.value = { ...proof.peek(), kind: 'stopped' }
    },
    close: () => {
      clearTimeout(timer)
      unwatch()
      asker.close()
    },
  }
}
