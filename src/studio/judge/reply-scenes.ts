import type { Grade, Move, Situation } from '../../core/model/move.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { unpackSession } from '../../core/prover/session-state.ts'
import type { Walk } from '../../core/prover/walk.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openInk } from '../../core/session/ink-runtime.ts'
import { openSession } from '../../core/session/session.ts'
import { contentHash } from '../../core/story/compile-story.ts'

/** A reply where it first comes up: all that is needed to say which move it is and whether it is right there. */
export interface ReplyScene {
  /** Of its words, its situation and what was said before it: the same as long as these are. */
  readonly key: string
  readonly text: string
  readonly situation: Situation
  /** What was said since the reply before; `name` is missing in narration. */
  readonly heard: readonly { readonly text: string; readonly name?: string }[]
  /** What the text says of it, and what the rubric makes of that there. */
  readonly moves: readonly Move[]
  readonly grade: Grade
  /** Where it stands in the text. */
  readonly line: number | null
  readonly file?: string
}

const MOST_STATES = 60_000
const MOST_SCENES = 600

/** The replies of a story in their scenes, in the order in which they come up; each once for every situation it is given in. */
export function replyScenes(story: CompiledStory, { explored }: Pick<Walk, 'explored'>): readonly ReplyScene[] {
  const { graph } = explored
  // Opening a story takes longer than playing it.
  let ink = openInk(story.ink, 0)
  const opening = ink.save()
  const names = new Map(story.cast.map(({ id, name }) => [id, name]))
  const decisions = new Set<string>()
  const scenes = new Map<string, ReplyScene>()
  for (let state = 0; state < Math.min(graph.states, MOST_STATES) && scenes.size < MOST_SCENES; state++) {
    const { situation } = unpackSession(explored.sessionAt(state))
    const decision = `${situation} ${explored
      .repliesAt(state)
      .map(({ text }) => text)
      .join('\n')}`
    if (decisions.has(decision)) continue
    decisions.add(decision)
    ink.restore(opening)
    const session = openSession(story, RUBRIC, 0, ink)
    // Dice may lead elsewhere: then there is another state for what comes up.
    const there = graph.wayTo(state).every((input) => session.take(input).ok)
    if (!there || !session.offer) {
      // One that broke off is not to be trusted again.
      ink = openInk(story.ink, 0)
      continue
    }
    const { offer, events, ledger } = session
    const heard = events.slice(events.findLastIndex(({ kind }) => kind === 'replied') + 1).flatMap((event) => {
      if (event.kind !== 'said') return []
      const name = event.person === undefined ? undefined : (names.get(event.person) ?? event.person)
      return [name === undefined ? { text: event.text } : { text: event.text, name }]
    })
    for (const { text, moves } of offer.replies) {
      const key = keyOf(text, offer.situation, heard)
      if (scenes.has(key)) continue
      const [, { grade }] = RUBRIC.judge(ledger, { moves, situation: offer.situation, tension: offer.tension })
      scenes.set(key, { key, text, situation: offer.situation, heard, moves, grade, ...placeOf(story, text) })
    }
  }
  return [...scenes.values()]
}

const keyOf = (text: string, situation: Situation, heard: ReplyScene['heard']): string =>
  contentHash({
    main: '',
    files: { text, situation, heard: heard.map(({ name = '', text }) => `${name}: ${text}`).join('\n') },
  })

function placeOf({ outline }: CompiledStory, text: string): Pick<ReplyScene, 'line' | 'file'> {
  for (const { replies, file } of outline.knots) {
    const same = replies.find((reply) => reply.text === text)
    if (same) return { line: same.line, ...(file === undefined ? {} : { file }) }
  }
  return { line: null }
}
