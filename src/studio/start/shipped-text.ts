import type { DraftText } from '../drafts/draft.ts'

/** A story that comes with Defuse, as its author wrote it. */
export interface ShippedText {
  readonly slug: string
  readonly title: string
  readonly load: () => Promise<DraftText>
}
