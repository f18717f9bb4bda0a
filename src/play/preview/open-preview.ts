import type { Ledger } from '../../core/model/score.ts'
import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openSession, type Session } from '../../core/session/session.ts'
import { type Conversation, createConversation } from '../conversation/conversation-state.ts'
import { playAgain, type Step } from './play-again.ts'

/** Where a preview stands. */
export interface Standing {
  readonly story: CompiledStory
  readonly seed: number
  readonly inputs: readonly Input[]
  /** What was done before the story begins; null: nothing. */
  readonly ledger: Ledger | null
}

/** How far what was played fits the story. */
export interface Fit {
  readonly fitting: number
  /** What the reply said that no longer fits; null: all do, or it was a standing action. */
  readonly lost: string | null
}

export interface Preview {
  readonly conversation: Conversation
  /** Goes there, unless it is there already: by what the replies said, where the story is another one now. */
  stand(standing: Standing): Fit
  /** From the start. */
  again(): void
}

const begin = ({ story, seed, ledger }: Standing): Session =>
  openSession(story, ledger === null ? RUBRIC : { ...RUBRIC, fresh: ledger }, seed)

const same = (one: readonly Input[], other: readonly Input[]): boolean =>
  one.length === other.length && one.every((input, at) => input === other[at])

/** A conversation that follows its story as this is written: the same moment, as far as what was played still fits. */
export function openPreview(first: Standing & { readonly onInputs: (inputs: readonly Input[]) => void }): Preview {
  let standing: Standing = first
  /** What was played, as it was last on offer; also what no longer fits, as it may fit again. */
  let known: readonly Step[] = []
  let fit: Fit = { fitting: 0, lost: null }

  /** Plays the inputs of `standing`; those that are other numbers now become these. */
  const play = (): Session => {
    const session = begin(standing)
    const { steps, lost } = playAgain(session, standing.inputs, known)
    fit = { fitting: steps.length, lost }
    known = [...steps, ...known.slice(steps.length)]
    const now = [...steps.map(({ input }) => input), ...standing.inputs.slice(steps.length)]
    if (!same(now, standing.inputs)) {
      standing = { ...standing, inputs: now }
      first.onInputs(now)
    }
    return session
  }
  const made = (inputs: readonly Input[]): void => {
    standing = { ...standing, inputs }
    known = playAgain(begin(standing), inputs, []).steps
    fit = { fitting: inputs.length, lost: null }
    first.onInputs(inputs)
  }
  const session = play()
  const conversation = createConversation({
    session,
    seed: first.seed,
    inputs: standing.inputs.slice(0, fit.fitting),
    // The opening is told; what was played is there at once.
    told: fit.fitting === 0 ? 0 : session.events.length,
    keep: async (inputs) => made(inputs),
    replay: (inputs) => {
      const there = begin(standing)
      playAgain(there, inputs, [])
      return there
    },
  })
  return {
    conversation,
    stand: (next) => {
      const before = standing
      const stays = before.story.hash === next.story.hash && before.seed === next.seed && before.ledger === next.ledger
      const asked = !same(before.inputs, next.inputs)
      standing = next
      if (stays && !asked) return fit
      // Inputs that were chosen elsewhere are numbers of this very story.
      if (asked) known = []
      const there = play()
      conversation.move(there, standing.inputs.slice(0, fit.fitting))
      return fit
    },
    again: () => {
      standing = { ...standing, inputs: [] }
      conversation.move(begin(standing), [])
      made([])
    },
  }
}
