import type { ReadonlySignal } from '@preact/signals'
import type { SettingsValues } from '../../ui/settings.ts'
import type { Notice, NoticeCode } from './notices.ts'
import type { AttemptRecord } from './record.ts'

export interface PutResult {
  /** As it is kept now: go on with this one, since its revision (after a fork also its id) is new. */
  readonly record: AttemptRecord
  /** `forked`: another tab had gone further, so this is an attempt of its own; `in_memory`: gone with the tab. */
  readonly kept: 'stored' | 'forked' | 'in_memory'
}

/** Attempts and settings of this browser. Storage that fails is told by a notice, never by a rejection. */
export interface Records {
  /**
   * Who plays from now on (person id), or nobody. New attempts are theirs, and only what is theirs or nobody's is found:
   * people who share a browser do not see each other's attempts.
   */
  setOwner(person: string | null): void
  /** The last played first. */
  list(): Promise<AttemptRecord[]>
  get(id: string): Promise<AttemptRecord | null>
  /** Rejects only for a record that could not be read back, which is a fault of the caller. */
  put(record: AttemptRecord): Promise<PutResult>
  remove(id: string): Promise<void>
  /** The defaults when none were saved. */
  loadSettings(): Promise<SettingsValues>
  saveSettings(values: SettingsValues): Promise<void>
  readonly notices: ReadonlySignal<readonly Notice[]>
  /** Hides a notice until there is a new reason for it. */
  dismiss(code: NoticeCode): Promise<void>
  /** JSON of everything that was set aside, for a download. */
  exportSetAside(): Promise<string>
  /** Goes up whenever this or another tab has written. */
  readonly changed: ReadonlySignal<number>
  close(): void
}
