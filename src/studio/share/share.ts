import type { ReadonlySignal } from '@preact/signals'
import type { Api } from '../../wire/call.ts'
import type { SharedDraft } from '../../wire/studio.ts'
import type { DraftText } from '../drafts/draft.ts'
import type { Base, KnownRows } from './known-rows.ts'

/** A trainer at a server. */
export interface Link {
  readonly api: Api
  readonly me: { readonly id: string; readonly name: string }
  readonly rows: KnownRows
}

/**
 * `shared`: the server has all of it. `sending`: in a moment. `waiting`: it cannot be reached and is asked again.
 * `conflict`: somebody else has changed the same lines; nothing is sent until that is decided. `refused`: it does not take it.
 */
export type ShareState = 'sending' | 'shared' | 'waiting' | 'conflict' | 'refused'

/** What another trainer's writing has done to the text in the editor. */
export interface News {
  readonly kind: 'followed' | 'merged'
  readonly by: string
  /** It was oneself, somewhere else. */
  readonly own: boolean
}

/** Two texts that changed the same lines. `base`: what they had in common, where that is known. */
export interface Conflict {
  readonly base: Base | null
  readonly theirs: SharedDraft
}

/** The open draft on the server. */
export interface Share {
  readonly link: Link
  readonly state: ReadonlySignal<ShareState>
  /** Why it does not take it. */
  readonly refusal: ReadonlySignal<string | null>
  /** As the server had it last; null until it has answered. */
  readonly draft: ReadonlySignal<SharedDraft | null>
  readonly news: ReadonlySignal<News | null>
  readonly conflict: ReadonlySignal<Conflict | null>
  /** The text is another one now. */
  touch(): void
  /** Sends what is not sent, and looks what others have written; resolves when that is through. */
  sync(): Promise<void>
  /** Ends the conflict with this text. */
  settle(text: DraftText): Promise<void>
  dismiss(): void
  stop(): void
}
