import type { Ledger, Rubric } from '../../core/model/score.ts'
import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openSession, type Session } from '../../core/session/session.ts'
import { type Conversation, createConversation } from '../conversation/conversation-state.ts'

/** Where a preview stands. */
export interface Standing {
  readonly story: CompiledStory
  readonly seed: number
  readonly inputs: readonly Input[]
  /** What was done before the story begins; null: nothing. */
  readonly ledger: Ledger | null
}

export interface Preview {
  readonly conversation: Conversation
  /** Goes there, unless it is there already. Returns how many of the inputs the story takes. */
  stand(standing: Standing): number
  /** From the start. */
  again(): void
}

/** Plays inputs as far as the story takes them. */
function playTo({ story, seed, inputs, ledger }: Standing): { readonly session: Session; readonly fitting: number } {
  const rubric: Rubric = ledger === null ? RUBRIC : { ...RUBRIC, fresh: ledger }
  const session = openSession(story, rubric, seed)
  const refused = inputs.findIndex((input) => !session.take(input).ok)
  return { session, fitting: refused < 0 ? inputs.length : refused }
}

const same = (one: readonly Input[], other: readonly Input[]): boolean =>
  one.length === other.length && one.every((input, at) => input === other[at])

/** A conversation that follows its story as this is written: the same moment, as far as what was played still fits. */
export function openPreview(first: Standing & { readonly onInputs: (inputs: readonly Input[]) => void }): Preview {
  let standing: Standing = first
  const { session, fitting } = playTo(first)
  let fits = fitting
  const made = (inputs: readonly Input[]): void => {
    standing = { ...standing, inputs }
    fits = inputs.length
    first.onInputs(inputs)
  }
  const conversation = createConversation({
    session,
    seed: first.seed,
    inputs: first.inputs.slice(0, fitting),
    // The opening is told; what was played is there at once.
    told: fitting === 0 ? 0 : session.events.length,
    keep: async (inputs) => made(inputs),
    replay: (inputs) => playTo({ ...standing, inputs }).session,
  })
  return {
    conversation,
    stand: (next) => {
      const before = standing
      const stays = before.story.hash === next.story.hash && before.seed === next.seed && before.ledger === next.ledger
      standing = next
      if (stays && same(before.inputs, next.inputs)) return fits
      const there = playTo(next)
      fits = there.fitting
      conversation.move(there.session, next.inputs.slice(0, fits))
      return fits
    },
    again: () => {
      const there = playTo({ ...standing, inputs: [] })
      conversation.move(there.session, [])
      made([])
    },
  }
}
