import type { ComponentType } from 'preact'
import type { CastMember } from '../core/model/cast.ts'
import type { Ledger } from '../core/model/score.ts'
import type { Input } from '../core/model/session.ts'
import type { CompiledStory } from '../core/model/story.ts'
import type { Settings } from '../ui/settings.ts'

/** The trainee's page in small, made by `play/preview` and handed in by `main.tsx`: pages do not import each other. */
export interface PreviewProps {
  readonly story: CompiledStory
  readonly seed: number
  /** Where to stand. With another story or other inputs it goes there; what it has made itself it need not be told. */
  readonly inputs: readonly Input[]
  /** What was done before the story begins; null: nothing. */
  readonly ledger: Ledger | null
  readonly settings: Settings
  /** All inputs so far, after each that is made. */
  readonly onInputs: (inputs: readonly Input[]) => void
  /** How many of the inputs the story takes, and what the reply said that no longer fits (null: a standing action). */
  readonly onFit: (fit: { readonly fitting: number; readonly lost: string | null }) => void
}
export type Preview = ComponentType<PreviewProps>

/** Lets somebody be heard, as the trainee will hear them; handed in likewise. */
export type Hear = (person: CastMember) => Promise<'heard' | 'muted' | 'failed'>
