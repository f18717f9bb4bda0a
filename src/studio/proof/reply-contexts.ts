import type { CompiledStory, OutlineReply } from '../../core/model/story.ts'
import type { Walk } from '../../core/prover/walk.ts'

/** In what a reply can be given: the session's part of a state, packed, and how many of the states in which it is offered. */
export interface ReplyContext {
  /** `unpackSession` tells tension, situation and (with `LedgerBits`) what was done before. */
  readonly session: number
  readonly states: number
}

export interface ReplyContexts {
  /** Of the reply in the text; a reply of an included file has the line in that file. */
  readonly line: number
  readonly text: string
  /** Commonest first; `contextsIn` reads them. Packed, since a long story has a hundred thousand, and the page would stand still while it takes them over. */
  readonly packed: Int32Array
}

const FIELDS = 2
const pack = (contexts: readonly ReplyContext[]): Int32Array =>
  Int32Array.from(contexts.flatMap(({ session, states }) => [session, states]))

export const contextsIn = ({ packed }: ReplyContexts): readonly ReplyContext[] =>
  Array.from({ length: packed.length / FIELDS }, (_, at) => ({
    session: packed[at * FIELDS] as number,
    states: packed[at * FIELDS + 1] as number,
  }))

/** Contexts of one reply beyond these change no verdict that a trainer would look at. */
const MOST_CONTEXTS = 64
/** States looked at; more tell the same. */
const MOST_STATES = 60_000
/** Tension, situation and ledger; which actions are spent does not change what a reply earns. */
const JUDGED = ~((7 << 10) | (7 << 13))

/** For each reply of the text: the situations, tensions and pasts in which the walk came to it. */
export function replyContexts({ outline }: CompiledStory, { explored }: Walk): readonly ReplyContexts[] {
  const { graph } = explored
  const known = new Map<string, OutlineReply[]>()
  for (const { replies } of outline.knots) {
    for (const reply of replies) known.set(reply.text, [...(known.get(reply.text) ?? []), reply])
  }
  const counts = new Map<string, Map<number, number>>()
  const step = Math.max(1, Math.ceil(graph.states / MOST_STATES))
  for (let state = 0; state < graph.states; state += step) {
    const session = explored.sessionAt(state) & JUDGED
    for (const { text } of explored.repliesAt(state)) {
      if (!known.has(text)) continue
      const mine = counts.get(text) ?? new Map<number, number>()
      mine.set(session, (mine.get(session) ?? 0) + 1)
      counts.set(text, mine)
    }
  }
  return [...counts].flatMap(([text, mine]) => {
    const contexts = [...mine]
      .map(([session, states]) => ({ session, states }))
      .sort((a, b) => b.states - a.states)
      .slice(0, MOST_CONTEXTS)
    const packed = pack(contexts)
    return (known.get(text) ?? []).map(({ line }) => ({ line, text, packed }))
  })
}
