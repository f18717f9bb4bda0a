import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Action } from '../../core/model/move.ts'
import type { Input, OfferedReply, SessionEvent } from '../../core/model/session.ts'
import type { Session } from '../../core/session/session.ts'
import { shuffledOrder } from '../../core/session/shuffle.ts'
import { emptyTranscript, type SaidEntry, type Transcript, tell } from './transcript.ts'

/**
 * telling: a line is appearing, or more are to come; breathing: the story waits for a breath; keeping: all is told and
 * the last input is being saved; choosing: replies are on offer; closing: the picture ends; over; broken.
 */
export type Phase = 'telling' | 'breathing' | 'keeping' | 'choosing' | 'closing' | 'over' | 'broken'

export interface Offering {
  /** In the order in which they are laid out. */
  readonly replies: readonly OfferedReply[]
  readonly actions: readonly Action[]
}

/** Hears what is told, when it is told. `past`: it happened before, as a reload finds it. */
export type Listener = (events: readonly SessionEvent[], past: boolean) => void

export interface ConversationPlan {
  readonly session: Session
  readonly seed: number
  readonly inputs: readonly Input[]
  /** How many events were told before the page was reloaded. */
  readonly told: number
  /** Saves the inputs; the next ones wait for it. Never rejects. */
  readonly keep: (inputs: readonly Input[], session: Session) => Promise<void>
  /** The same attempt with other inputs. */
  readonly replay: (inputs: readonly Input[]) => Session | null
}

/** What is shown now. It only goes on when it is told to: whoever shows it holds the clock. */
export interface Conversation {
  readonly phase: ReadonlySignal<Phase>
  readonly transcript: ReadonlySignal<Transcript>
  /** The line that is being told or was told last, and whether all of it has appeared. */
  readonly line: ReadonlySignal<SaidEntry | null>
  readonly revealed: ReadonlySignal<boolean>
  /** More lines follow before the trainee can answer. */
  readonly more: ReadonlySignal<boolean>
  readonly offering: ReadonlySignal<Offering | null>
  readonly inputs: ReadonlySignal<readonly Input[]>
  /** How many events were told: what a reload needs to know. */
  readonly told: ReadonlySignal<number>
  /** All events of the session, those not told yet included. */
  events(): readonly SessionEvent[]
  listen(listener: Listener): () => void
  /** Takes the reply at a place of the offering. False when there is none on offer. */
  choose(place: number): boolean
  /** `pause`: the story waits for a breath. */
  act(action: Action, pause: boolean): boolean
  /** All of the line has appeared. */
  reveal(): void
  /** Goes on: with the next line, after a breath, or after the end. */
  next(): void
  /** What a key does: shows the line at once, or goes on. */
  skip(): void
  /** Tells everything there is to tell. */
  finish(): void
  /** Forgets a decision (counted from 0) and all that came after it. */
  takeBack(decision: number): boolean
  /** Stands elsewhere at once, as when the story itself was changed: all that `session` says has been told. Keeps nothing. */
  move(session: Session, inputs: readonly Input[]): void
}

export function createConversation(plan: ConversationPlan): Conversation {
  let session = plan.session
  const listeners = new Set<Listener>()
  const transcript = signal<Transcript>(emptyTranscript)
  const told = signal(0)
  const revealed = signal(true)
  const waiting = signal<'breath' | 'closing' | null>(null)
  const keeping = signal(0)
  const inputs = signal(plan.inputs)

  const line = computed(
    () => transcript.value.entries.findLast((entry): entry is SaidEntry => entry.kind === 'said') ?? null,
  )
  const more = computed(() => session.events.slice(told.value).some(({ kind }) => kind === 'said'))
  const phase = computed((): Phase => {
    if (waiting.value === 'breath') return 'breathing'
    if (told.value < session.events.length || !revealed.value) return 'telling'
    const last = session.events.at(-1)?.kind
    if (last === 'broke') return 'broken'
    if (waiting.value === 'closing') return 'closing'
    if (keeping.value > 0) return 'keeping'
    return last === 'ended' ? 'over' : 'choosing'
  })
  const offering = computed((): Offering | null => {
    if (phase.value !== 'choosing' || !session.offer) return null
    const { replies, actions } = session.offer
    const order = shuffledOrder(replies.length, plan.seed, transcript.value.offers - 1)
    return { replies: order.flatMap((index) => replies[index] ?? []), actions }
  })

  /** Tells the events up to (not including) `until`. */
  function tellUntil(until: number, past: boolean): void {
    const events = session.events.slice(told.peek(), until)
    if (events.length === 0) return
    batch(() => {
      transcript.value = events.reduce((all, event, i) => tell(all, event, told.peek() + i), transcript.peek())
      told.value = until
      revealed.value = events.at(-1)?.kind !== 'said'
      if (events.at(-1)?.kind === 'ended' && !past) waiting.value = 'closing'
    })
    for (const listener of [...listeners]) listener(events, past)
  }

  /** The next line with everything before it, or all that is left when no line follows. */
  function tellNext(): void {
    const rest = session.events.slice(told.peek())
    const said = rest.findIndex(({ kind }) => kind === 'said')
    tellUntil(told.peek() + (said < 0 ? rest.length : said + 1), false)
  }

  function next(): void {
    if (waiting.peek() !== null) {
      const breath = waiting.peek() === 'breath'
      batch(() => {
        waiting.value = null
        if (breath) tellNext()
      })
    } else if (phase.peek() === 'telling') {
      tellNext()
    }
  }

  function reveal(): void {
    revealed.value = true
  }

  function take(input: Input, pause: boolean): boolean {
    if (phase.peek() !== 'choosing') return false
    const taken = session.take(input)
    if (!taken.ok) return false
    batch(() => {
      inputs.value = [...inputs.peek(), input]
      keep()
      if (pause) {
        waiting.value = 'breath'
        tellUntil(told.peek() + 1, false)
      } else tellNext()
    })
    return true
  }

  function keep(): void {
    keeping.value += 1
    plan.keep(inputs.peek(), session).finally(() => {
      keeping.value -= 1
    })
  }

  function move(to: Session, made: readonly Input[]): void {
    session = to
    inputs.value = made
    transcript.value = emptyTranscript
    told.value = 0
    waiting.value = null
    tellUntil(session.events.length, true)
    revealed.value = true
  }

  tellUntil(Math.min(plan.told, session.events.length), true)

  return {
    phase,
    transcript,
    line,
    revealed,
    more,
    offering,
    inputs,
    told,
    events: () => session.events,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    choose: (place) => {
      const reply = offering.peek()?.replies[place]
      return reply !== undefined && take(reply.index, false)
    },
    act: (action, pause) => Boolean(offering.peek()?.actions.includes(action)) && take(action, pause),
    reveal,
    next,
    skip: () => {
      batch(() => {
        if (phase.peek() !== 'telling' || revealed.peek()) return next()
        reveal()
        if (!more.peek()) next()
      })
    },
    finish: () => {
      batch(() => {
        waiting.value = null
        if (told.peek() < session.events.length) tellUntil(session.events.length, false)
        revealed.value = true
        waiting.value = null
      })
    },
    takeBack: (decision) => {
      const back = phase.peek() === 'choosing' ? plan.replay(inputs.peek().slice(0, decision)) : null
      if (!back) return false
      batch(() => {
        move(back, inputs.peek().slice(0, decision))
        keep()
      })
      return true
    },
    move: (to, made) => batch(() => move(to, made)),
  }
}
