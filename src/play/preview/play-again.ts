import type { Input, OfferedReply } from '../../core/model/session.ts'
import type { Session } from '../../core/session/session.ts'

/** An input with what was on offer when it was taken, so that the same reply is found in a text that has changed. */
export interface Step {
  readonly input: Input
  /** What the reply said; null for a standing action. */
  readonly text: string | null
  /** What could be said there, in story order. */
  readonly offered: readonly string[]
}

/** The reply of the session's offer that a step meant: the one of the same words, else the one that was rewritten; null: it is gone. */
export function replyMeant({ input, text, offered }: Step, replies: readonly OfferedReply[]): number | null {
  const same = replies.filter((reply) => reply.text === text)
  const [only] = same
  if (only) return (same.find(({ index }) => index === input) ?? only).index
  // What stood beside it and still does is not what it became.
  const fresh = replies.filter((reply) => !offered.includes(reply.text))
  const [rewritten] = fresh
  if (!rewritten || typeof input !== 'number') return null
  if (fresh.length === 1) return rewritten.index
  // Several are new: the one between the same neighbours, else the one in its place.
  const before = offered[input - 1]
  const after = replies.findIndex((reply) => reply.text === before)
  const next = before === undefined ? undefined : replies[after + 1]
  return (
    ((after >= 0 && fresh.find((reply) => reply === next)) || fresh.find(({ index }) => index === input))?.index ?? null
  )
}

/** The step that an input would be now; null: it cannot be taken. */
export function stepOf({ offer }: Session, input: Input): Step | null {
  if (!offer) return null
  const offered = offer.replies.map(({ text }) => text)
  if (typeof input !== 'number') return { input, text: null, offered }
  const reply = offer.replies.find(({ index }) => index === input)
  return reply ? { input, text: reply.text, offered } : null
}

export interface PlayedAgain {
  /** What was taken, on this text. */
  readonly steps: readonly Step[]
  /** What the step that no longer fits said; null: all fit, or it was a standing action. */
  readonly lost: string | null
}

/** Takes steps as far as they still fit. `inputs` beyond `known` are taken by their number. */
export function playAgain(session: Session, inputs: readonly Input[], known: readonly Step[]): PlayedAgain {
  const steps: Step[] = []
  for (const [at, input] of inputs.entries()) {
    const old = known[at]
    const meant =
      old && old.input === input && old.text !== null ? replyMeant(old, session.offer?.replies ?? []) : input
    const step = meant === null ? null : stepOf(session, meant)
    if (!step || !session.take(step.input).ok) return { steps, lost: old?.text ?? null }
    steps.push(step)
  }
  return { steps, lost: null }
}
