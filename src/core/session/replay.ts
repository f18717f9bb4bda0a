import type { Rubric } from '../model/score.ts'
import type { Attempt, Refusal } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import type { InkRuntime } from './ink-runtime.ts'
import { openSession, type Session } from './session.ts'

/** `at`: the input at fault, or 0 where it is the attempt as a whole. */
interface Refused {
  readonly ok: false
  readonly refusal: Refusal | 'not_an_attempt' | 'other_story' | 'other_rubric'
  readonly message: string
  readonly at: number
}

export type Replayed = { readonly ok: true; readonly session: Session } | Refused

const refuse = (refusal: Refused['refusal'], message: string): Refused => ({ ok: false, refusal, message, at: 0 })

/** What comes from a store or over the wire may be anything. `seed`: what shuffles and chance can begin with. */
const isAttempt = (attempt: unknown): attempt is Attempt =>
  typeof attempt === 'object' &&
  attempt !== null &&
  'seed' in attempt &&
  Number.isSafeInteger(attempt.seed) &&
  'inputs' in attempt &&
  Array.isArray(attempt.inputs)

/**
 * Plays an attempt again. Equal attempts give equal events; one that does not fit is refused, with the input at fault.
 * `openInk`: gives a runtime at its beginning with the chance of the seed; left out: a fresh one.
 */
export function replay(
  story: CompiledStory,
  rubric: Rubric,
  attempt: Attempt,
  openInk?: (story: CompiledStory, seed: number) => InkRuntime,
): Replayed {
  if (!isAttempt(attempt)) {
    return refuse('not_an_attempt', 'This is not an attempt: it needs a whole number as its seed and a list of inputs.')
  }
  if (attempt.story !== story.hash) {
    return refuse('other_story', 'This attempt was played on another version of the story.')
  }
  if (attempt.rubric !== rubric.version) {
    return refuse('other_rubric', 'This attempt was scored under another rubric version.')
  }
  const session = openSession(story, rubric, attempt.seed, openInk?.(story, attempt.seed))
  for (const [at, input] of attempt.inputs.entries()) {
    const taken = session.take(input)
    if (!taken.ok) return { ...taken, at }
  }
  return { ok: true, session }
}
