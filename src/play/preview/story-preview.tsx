import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import type { Settings } from '../../ui/settings.ts'

export interface StoryPreviewProps {
  readonly story: CompiledStory
  readonly seed: number
  /** Where to stand. */
  readonly inputs: readonly Input[]
  readonly settings: Settings
  /** All inputs so far, after each that is made. */
  readonly onInputs: (inputs: readonly Input[]) => void
}

/** The conversation with its stage, for whoever writes the story: practice, nothing recorded. */
export function StoryPreview({ story }: StoryPreviewProps) {
  return <p>{story.metadata.title}</p>
}
