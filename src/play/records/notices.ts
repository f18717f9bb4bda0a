import { type ReadonlySignal, signal } from '@preact/signals'

export type NoticeCode =
  /** The database cannot be used (`reason` says why): play goes on, and is gone with the tab. */
  | 'nothing_is_kept'
  /** `count` stored things could not be read; they lie in the set-aside store and can be downloaded. */
  | 'set_aside'
  | 'storage_full'
  /** Another tab with an older version of the program holds the database. */
  | 'blocked_by_other_tab'
  /** Another tab with a newer version needs the database: this one let go of it. */
  | 'closed_for_update'
  /** The same attempt was played on in another tab; this tab's play is now an attempt of its own. */
  | 'played_in_two_tabs'

export type FailureReason = 'denied' | 'newer_version' | 'damaged' | 'no_answer' | 'failed'

export interface Notice {
  readonly code: NoticeCode
  readonly params: { readonly reason?: FailureReason; readonly count?: number }
}

export interface Notices {
  readonly shown: ReadonlySignal<readonly Notice[]>
  /** Shows a notice, in place of an earlier one with the same code. */
  show(code: NoticeCode, params?: Notice['params']): void
  drop(code: NoticeCode): void
}

export function createNotices(): Notices {
  const shown = signal<readonly Notice[]>([])
  const without = (code: NoticeCode): readonly Notice[] => shown.peek().filter((notice) => notice.code !== code)
  return {
    shown,
    show: (code, params = {}) => {
      shown.value = [...without(code), { code, params }]
    },
    drop: (code) => {
      if (shown.peek().some((notice) => notice.code === code)) shown.value = without(code)
    },
  }
}
