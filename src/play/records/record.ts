import type { Outcome } from '../../core/model/move.ts'
import type { Attempt } from '../../core/model/session.ts'

export const MODES = ['practice', 'assessment'] as const
export type Mode = (typeof MODES)[number]

/** How a finished attempt came out, kept so that a list need not replay every attempt. */
export interface AttemptSummary {
  readonly rubric: string
  /** 0 to 100 */
  readonly score: number
  readonly passed: boolean
  readonly outcome: Outcome
  readonly ending: string
}

/** One play-through as it is kept. Times are epoch milliseconds. */
export interface AttemptRecord {
  readonly id: string
  readonly slug: string
  readonly mode: Mode
  readonly attempt: Attempt
  /** What was heard and offered so far, as `wayOf` has it; earlier releases kept none. */
  readonly way?: string
  readonly startedAt: number
  readonly updatedAt: number
  /** Null while the attempt is open. */
  readonly summary: AttemptSummary | null
  /** The attempt and decision that this one plays again. */
  readonly retryOf: { readonly id: string; readonly decision: number } | null
  readonly strategy: string
  /** How often it was written; 0 is not stored yet. Storage counts it up, nobody else. */
  readonly revision: number
  /** The attempt this was split off from, when two tabs had played the same one. */
  readonly forkOf: string | null
  /** The person who was signed in when it was begun; null: nobody, so it stays in this browser. */
  readonly owner: string | null
}

/** Longest strategy that is kept, in UTF-16 units: what `maxlength` counts. */
export const STRATEGY_LIMIT = 8000
/** Most inputs of one attempt; far above any story, far below what would stall a page. */
export const INPUT_LIMIT = 5000
/** Longest id, slug, hash, rubric version or ending. */
export const NAME_LIMIT = 200

export interface NewAttempt {
  readonly slug: string
  readonly mode: Mode
  readonly attempt: Attempt
  readonly now: number
  readonly retryOf?: { readonly id: string; readonly decision: number }
}

/** A record for an attempt that begins now; `put` makes it last. */
export function newRecord({ slug, mode, attempt, now, retryOf }: NewAttempt): AttemptRecord {
  return {
    id: newAttemptId(),
    slug,
    mode,
    attempt,
    startedAt: now,
    updatedAt: now,
    summary: null,
    retryOf: retryOf ?? null,
    strategy: '',
    revision: 0,
    forkOf: null,
    owner: null,
  }
}

/** A fresh id; `randomUUID` is missing on pages that are not served securely. */
export function newAttemptId(source: Partial<Crypto> | undefined = globalThis.crypto): string {
  if (typeof source?.randomUUID === 'function') return source.randomUUID()
  const bytes = new Uint8Array(16)
  if (typeof source?.getRandomValues === 'function') source.getRandomValues(bytes)
  else for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.floor(Math.random() * 256)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
