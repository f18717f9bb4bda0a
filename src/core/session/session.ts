import { ACTIONS, type Action, MOVE_OF_ACTION, type Move, type Outcome } from '../model/move.ts'
import type { Ledger, Rubric } from '../model/score.ts'
import type { Input, OfferedReply, Refusal, SessionEvent } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { type InkRuntime, type InkState, type InkTurn, openInk } from './ink-runtime.ts'
import { clampTension, DEFAULT_TENSION, readTension, writeKept } from './kept-variables.ts'
import { lineEvents, type Scene } from './line-events.ts'
import { offeredReply } from './offered-reply.ts'
import { namesOf } from './said-line.ts'
import { defaultAnswer, defaultLines } from './standing-actions.ts'

export type Offer = Extract<SessionEvent, { kind: 'offered' }>
export type Taken =
  | { readonly ok: true; readonly events: readonly SessionEvent[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly message: string }

/** A point of a play-through that can be returned to within one process. Never stored. */
export interface Moment {
  readonly ink: InkState
  readonly ledger: Ledger
  readonly tension: number
  readonly scene: Scene
  readonly offer: Offer | null
  readonly spent: readonly Action[]
}

export interface Session {
  readonly story: CompiledStory
  /** All events so far, oldest first. */
  readonly events: readonly SessionEvent[]
  /** What can be done now; null once the story has ended or broke. */
  readonly offer: Offer | null
  readonly tension: number
  readonly ledger: Ledger
  /** Takes reply number `index` (story order, from 0). */
  choose(index: number): Taken
  act(action: Action): Taken
  /** Takes any input: a reply number or a standing action. */
  take(input: Input): Taken
  moment(): Moment
  /** Goes back to a moment of this session; events since then are forgotten, so that only `offer` and what follows count. */
  goTo(moment: Moment): void
}

const refuse = (refusal: Refusal, message: string): Taken => ({ ok: false, refusal, message })

const isAction = (input: unknown): input is Action => ACTIONS.some((action) => action === input)

/** Begins a play-through. The same story, rubric, seed and inputs give the same events, always. `ink`: who runs the story. */
export function openSession(
  story: CompiledStory,
  rubric: Rubric,
  seed: number,
  ink: InkRuntime = openInk(story.ink, seed),
): Session {
  const { metadata } = story
  const names = namesOf(story.cast)
  const events: SessionEvent[] = []
  let ledger = rubric.fresh
  let tension = readTension(ink) ?? DEFAULT_TENSION
  let scene: Scene = { situation: 'unspoken', place: metadata.place, ending: null, outcome: null }
  let offer: Offer | null = null
  let spent: readonly Action[] = []

  const publish = (event: SessionEvent): void => {
    events.push(event)
    ledger = rubric.remember(ledger, event)
  }

  const setTension = (to: number, cause: 'reply' | 'story'): void => {
    const from = tension
    tension = clampTension(to)
    if (tension !== from) publish({ kind: 'tension_changed', from, to: tension, cause })
  }

  const end = (id: string, outcome: Outcome): void => {
    offer = null
    publish({ kind: 'ended', ending: id, outcome })
  }

  const breakOff = (code: string, message: string): void => {
    offer = null
    publish({ kind: 'broke', code, message })
  }

  const makeOffer = (replies: readonly OfferedReply[], again: boolean): void => {
    const actions = ACTIONS.filter((action) => !spent.includes(action))
    offer = { kind: 'offered', situation: scene.situation, tension, replies, actions, again }
    publish(offer)
  }

  const hear = (turn: InkTurn, echo: string | null, again: boolean): void => {
    turn.lines.forEach((line, index) => {
      const told = lineEvents(line, scene, names, metadata.people[0], index === 0 ? echo : null)
      scene = told.scene
      for (const event of told.events) publish(event)
    })
    const own = readTension(ink)
    if (own !== null) setTension(own, 'story')
    if (scene.ending !== null) end(scene.ending, scene.outcome ?? 'escalated')
    else if (turn.broke) breakOff(turn.broke.code, turn.broke.message)
    else if (turn.replies.length === 0) {
      breakOff('no_ending', 'The story stops here, but no line before it carries the tag "# ending:".')
    } else makeOffer(turn.replies.map(offeredReply), again)
  }

  const judge = (input: Input, text: string, moves: readonly Move[], coach?: string): void => {
    const { situation } = scene
    publish({ kind: 'replied', input, text, moves, situation, tension, ...(coach ? { coach } : {}) })
    const [next, { tensionBy }] = rubric.judge(ledger, { moves, situation, tension })
    ledger = next
    setTension(tension + tensionBy, 'reply')
    writeKept(ink, ledger, tension)
  }

  const actByDefault = (action: Action, current: Offer): void => {
    const onPhone = metadata.channel === 'phone' || metadata.channel === 'chat'
    const answer = defaultAnswer(action, scene.situation, metadata.language, onPhone)
    publish({ kind: 'said', text: answer.line })
    if (answer.ending) end(answer.ending.id, answer.ending.outcome)
    else makeOffer(current.replies, true)
  }

  const spend = (action: Action): void => {
    spent = ACTIONS.filter((other) => other === action || spent.includes(other))
  }

  const since = (start: number): Taken => ({ ok: true, events: events.slice(start) })

  const choose = (index: number): Taken => {
    if (!offer) return refuse('ended', 'The conversation is over: no reply can be given any more.')
    const reply = Number.isInteger(index) ? offer.replies[index] : undefined
    if (!reply) {
      const last = offer.replies.length - 1
      return refuse('no_such_reply', `There is no reply number ${index} here; there are 0 to ${last}.`)
    }
    const start = events.length
    judge(reply.index, reply.text, reply.moves, reply.coach)
    spent = []
    hear(ink.choose(reply.index), reply.text, false)
    return since(start)
  }

  const act = (action: Action): Taken => {
    if (!offer) return refuse('ended', 'The conversation is over: nothing can be done any more.')
    if (!offer.actions.includes(action)) {
      return refuse('action_not_offered', `"${action}" was already used at this decision; give a reply first.`)
    }
    const start = events.length
    const current = offer
    judge(action, defaultLines(metadata.language).names[action], [MOVE_OF_ACTION[action]])
    if (!ink.hasKnot(action)) {
      spend(action)
      actByDefault(action, current)
      return since(start)
    }
    const turn = ink.enter(action)
    // A breath stays spent until the next reply, so that breathing cannot go round.
    if (turn.gaveBack) spend(action)
    else spent = spent.includes('breathe') || action === 'breathe' ? ['breathe'] : []
    hear(turn, null, turn.gaveBack)
    return since(start)
  }

  publish({
    kind: 'started',
    title: metadata.title,
    people: metadata.people,
    place: metadata.place,
    channel: metadata.channel,
    tension,
    situation: scene.situation,
  })
  hear(ink.begin(), null, false)

  return {
    story,
    get events() {
      return events
    },
    get offer() {
      return offer
    },
    get tension() {
      return tension
    },
    get ledger() {
      return ledger
    },
    choose,
    act,
    take: (input) => {
      if (typeof input === 'number') return choose(input)
      if (isAction(input)) return act(input)
      return refuse('not_an_input', 'An input is the number of a reply, or breathe, get_help or leave.')
    },
    moment: () => ({ ink: ink.save(), ledger, tension, scene, offer, spent }),
    goTo: (moment) => {
      ink.restore(moment.ink)
      events.length = 0
      ;({ ledger, tension, scene, offer, spent } = moment)
    },
  }
}
