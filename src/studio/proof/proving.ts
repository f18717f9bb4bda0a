import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { createAsker } from '../check/worker-asker.ts'
import type { DraftText } from '../drafts/draft.ts'
import type { Checked } from '../workbench/workbench.ts'
import type { ProofReport, ProofState } from './proof-state.ts'

/** After a check that went well, and before the long work begins: somebody who writes on need not be proved in between. */
const PAUSE_MS = 500
/** A walk tells how far it is; one that says nothing for this long has lost its way. */
const PATIENCE_MS = 120_000
/** A proof that is younger may be nearly done: it is left that long, so that its worker, warm by now, need not be ended. */
const SHORT_MS = 400

export interface Proving {
  readonly proof: ReadonlySignal<ProofState>
  /** Proves the text that was checked last, from the start. */
  prove(): void
  stop(): void
  close(): void
}

/**
 * Proves every text that can be compiled, the newest one only. `changes` counts the changes of the text: with each, a
 * proof that runs is about an older text, and gives way to who writes. When the text has been checked again, the newest
 * one that compiles is proved from the start. `short`: milliseconds for which a proof may run on nevertheless.
 */
export function startProving(
  checked: ReadonlySignal<Checked | null>,
  changes: ReadonlySignal<number>,
  short = SHORT_MS,
): Proving {
  const proof = signal<ProofState>({ kind: 'waiting', states: 0, report: null })
  let timer: ReturnType<typeof setTimeout> | undefined
  let parking: ReturnType<typeof setTimeout> | undefined
  let running: { readonly of: Checked; readonly since: number } | null = null
  /** What is proved after the pause, and what waits until the text was checked again. */
  let next: Checked | null = null
  let parked: Checked | null = null
  let proved = ''
  const asker = createAsker<DraftText, ProofReport | null, number>({
    make: () => new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' }),
    patience: PATIENCE_MS,
    busy: 'replace',
    onProgress: (states) => {
      proof.value = { ...proof.peek(), kind: 'running', states }
    },
  })

  const run = async (of: Checked): Promise<void> => {
    clearTimeout(timer)
    clearTimeout(parking)
    next = null
    parked = null
    running = { of, since: performance.now() }
    proof.value = { ...proof.peek(), kind: 'running', states: 0 }
    const asked = await asker.ask({ files: of.files, plays: of.plays })
    if (asked.kind === 'dropped') return
    clearTimeout(parking)
    running = null
    if (asked.kind === 'silent') proof.value = { ...proof.peek(), kind: 'failed' }
    else
      proof.value = { kind: asked.answer ? 'done' : 'waiting', states: asked.answer?.states ?? 0, report: asked.answer }
  }

  const later = (now: Checked): void => {
    clearTimeout(timer)
    next = now
    timer = setTimeout(() => void run(now), PAUSE_MS)
  }

  const park = (): void => {
    if (!running) return
    parked = running.of
    running = null
    asker.stop()
    proof.value = { ...proof.peek(), kind: 'parked' }
  }

  const unwatchText = effect(() => {
    void changes.value
    clearTimeout(parking)
    clearTimeout(timer)
    parked = next ?? parked
    next = null
    if (running) parking = setTimeout(park, Math.max(0, short - (performance.now() - running.since)))
  })

  const unwatch = effect(() => {
    const now = checked.value
    if (!now) return
    // The author has made a pause: what still runs may run on until there is something newer.
    clearTimeout(parking)
    const key = now.stale || !now.story ? proved : `${now.story.hash} ${now.plays}`
    const wanted = key === proved ? parked : now
    proved = key
    if (wanted) later(wanted)
  })

  return {
    proof,
    prove: () => {
      const now = checked.peek()
      if (now && !now.stale) void run(now)
    },
    stop: () => {
      clearTimeout(timer)
      clearTimeout(parking)
      running = null
      next = null
      parked = null
      asker.stop()
      proof.value = { ...proof.peek(), kind: 'stopped' }
    },
    close: () => {
      clearTimeout(timer)
      clearTimeout(parking)
      unwatchText()
      unwatch()
      asker.close()
    },
  }
}
