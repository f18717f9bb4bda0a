import type { ReadonlySignal } from '@preact/signals'
import type { Draft, DraftText } from './draft.ts'

/** Why nothing is kept. */
export type KeepFailure = 'denied' | 'full' | 'newer_version' | 'failed'

/**
 * `kept`: as the store has it now. `conflict`: somebody else (another tab, another trainer) has written since
 * `draft.revision`; nothing was written. `failed`: the store cannot; the text lives in this tab alone.
 */
export type Put =
  | { readonly kind: 'kept'; readonly draft: Draft }
  | { readonly kind: 'conflict'; readonly theirs: Draft }
  | { readonly kind: 'failed'; readonly reason: KeepFailure }

/** Where drafts are kept. One implementation keeps them in this browser; a server can stand behind the same interface. */
export interface Drafts {
  /** Set while nothing can be kept. */
  readonly failure: ReadonlySignal<KeepFailure | null>
  /** Newest first; those in the bin too. */
  list(): Promise<readonly Draft[]>
  get(id: string): Promise<Draft | null>
  /** Writes a draft whose revision is still the stored one (0: not stored yet), never over anything else. */
  put(draft: Draft): Promise<Put>
  /** Begins a draft and keeps it. */
  create(text: DraftText, forkOf?: string): Promise<Draft>
  /** Called when drafts were written elsewhere: another tab, the server. */
  watch(listener: () => void): () => void
}
