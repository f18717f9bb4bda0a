import type { Rubric } from '../model/score.ts'
import type { Attempt, Refusal } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { openSession, type Session } from './session.ts'

export type Replayed =
  | { readonly ok: true; readonly session: Session }
  | {
      readonly ok: false
      readonly refusal: Refusal | 'other_story' | 'other_rubric'
      readonly message: string
      readonly at: number
    }

/** Plays an attempt again. Equal attempts give equal events; one that does not fit is refused, with the input at fault. */
export function replay(story: CompiledStory, rubric: Rubric, attempt: Attempt): Replayed {
  if (attempt.story !== story.hash) {
    return {
      ok: false,
      refusal: 'other_story',
      message: 'This attempt was played on another version of the story.',
      at: 0,
    }
  }
  if (attempt.rubric !== rubric.version) {
    return {
      ok: false,
      refusal: 'other_rubric',
      message: 'This attempt was scored under another rubric version.',
      at: 0,
    }
  }
  const session = openSession(story, rubric, attempt.seed)
  for (const [at, input] of attempt.inputs.entries()) {
    const taken = session.take(input)
    if (!taken.ok) return { ...taken, at }
  }
  return { ok: true, session }
}
