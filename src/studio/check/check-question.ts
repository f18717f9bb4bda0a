import type { CompiledStory } from '../../core/model/story.ts'
import type { DraftText } from '../drafts/draft.ts'
import type { PlayStart } from '../play-start/play-start.ts'
import type { StudioFinding } from './studio-finding.ts'

export interface CheckQuestion extends DraftText {
  /** Where Play is to start; null: at the beginning. */
  readonly start: PlayStart | null
}

export interface CheckAnswer {
  readonly findings: readonly StudioFinding[]
  /** Null when the text has errors. */
  readonly story: CompiledStory | null
  /** The story with the other start. */
  readonly fromStart: CompiledStory | null
}
