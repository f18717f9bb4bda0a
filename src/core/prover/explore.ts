import { ACTIONS, MOVE_OF_ACTION, type Outcome, SITUATIONS } from '../model/move.ts'
import type { Rubric } from '../model/score.ts'
import type { OfferedReply } from '../model/session.ts'
import type { StoryMetadata } from '../model/story.ts'
import { clampTension, DEFAULT_TENSION } from '../session/kept-variables.ts'
import { defaultAnswer } from '../session/standing-actions.ts'
import { FULL, PairTable } from './columns.ts'
import { BEYOND, BROKE, ENDED, type Explored, Graph } from './graph.ts'
import { Remembering, type Verdict } from './remembering.ts'
import { bitOf, packSession, type SessionState, unpackSession } from './session-state.ts'
import type { Kept, Stepper, TurnOutcome } from './stepper.ts'

export interface ExploreOptions {
  readonly maxStates: number
  /** Bytes that states and graph may take, about. */
  readonly maxBytes: number
  /** Replies only: no standing actions, and an end needs no tag. */
  readonly plain?: boolean
  /** Called now and then with the states so far. */
  readonly onProgress?: (states: number, open: number) => void
}

const PROGRESS = 20_000
/** After so many states the memory that they take is looked at. */
const WEIGHED = 256

/** Walks a story with its session, breadth first: every reply and standing action in every state, equal states once. */
export function explore(
  stepper: Stepper,
  rubric: Rubric,
  { channel, language }: Pick<StoryMetadata, 'channel' | 'language'>,
  { maxStates, maxBytes, plain = false, onProgress }: ExploreOptions,
): Explored {
  const graph = new Graph()
  const table = new PairTable()
  const remembering = new Remembering(rubric)
  const onPhone = channel === 'phone' || channel === 'chat'
  const knots = ACTIONS.map((action) => stepper.hasKnot(action))
  const answers = SITUATIONS.map((situation) =>
    ACTIONS.map((action) => defaultAnswer(action, situation, language, onPhone).ending),
  )
  const moveSets = new Map<readonly OfferedReply[], readonly number[]>()
  const actionSets = ACTIONS.map((action) => remembering.numberOf([MOVE_OF_ACTION[action]]))
  const actionMoves = ACTIONS.map((action) => [MOVE_OF_ACTION[action]])
  let complete = true
  let most = maxStates

  const setsOf = (replies: readonly OfferedReply[]): readonly number[] => {
    let sets = moveSets.get(replies)
    if (!sets) {
      sets = replies.map(({ moves }) => remembering.numberOf(moves))
      moveSets.set(replies, sets)
    }
    return sets
  }

  const keptOf = (ledger: number, tension: number): Kept => {
    const { listened, apologies, boundarySet, steppedBack } = remembering.ledgers.unpack(ledger)
    return [tension, listened, apologies, boundarySet, steppedBack].map((value, kept) =>
      stepper.keptKinds[kept] === 'boolean' ? Boolean(value) : Number(value),
    )
  }
  const keptMemo: Kept[] = []
  const keptFor = (ledger: number, tension: number): Kept => {
    const key = tension * remembering.ledgers.size + ledger
    let kept = keptMemo[key]
    if (!kept) {
      kept = keptOf(ledger, tension)
      keptMemo[key] = kept
    }
    return kept
  }

  const state = (ink: number, session: SessionState, from: number): number => {
    const number = table.number(ink, packSession(session), most)
    if (number === FULL) {
      complete = false
      return BEYOND
    }
    if (number >= 0) return number
    graph.from.push(from)
    return -1 - number
  }

  /** What the session makes of a turn: the target, and the ending or fault that it came to. */
  const hear = (
    outcome: TurnOutcome,
    before: SessionState,
    spent: number,
    from: number,
  ): readonly [to: number, last: number] => {
    let { ledger, tension, situation } = before
    for (const told of outcome.situations) {
      if (told === situation) continue
      situation = told
      ledger = remembering.situationChanged(ledger, situation)
    }
    if (outcome.tension !== null && outcome.tension !== tension) {
      ledger = remembering.tensionChanged(ledger, tension, outcome.tension, 'story')
      tension = outcome.tension
    }
    const said: Outcome | null = outcome.outcome ?? before.outcome
    if (outcome.ending !== null && !plain) return [ENDED, graph.ending(outcome.ending, said ?? 'escalated')]
    if (outcome.broke) return [BROKE, graph.fault(outcome.broke)]
    if (outcome.to < 0 && plain) return [ENDED, graph.ending('END', 'resolved')]
    if (outcome.to < 0) {
      const message = 'The story stops here, but no line before it carries the tag "# ending:".'
      return [BROKE, graph.fault({ code: 'no_ending', message, path: outcome.stopped })]
    }
    ledger = remembering.offered(ledger, situation, outcome.gaveBack)
    return [state(outcome.to, { ledger, tension, situation, spent, outcome: said }, from), -1]
  }

  const opening: SessionState = {
    ledger: remembering.fresh,
    tension: stepper.openingTension ?? DEFAULT_TENSION,
    situation: 'unspoken',
    spent: 0,
    outcome: null,
  }
  for (const outcome of stepper.begin()) {
    const [to, last] = hear(outcome, opening, 0, -1)
    graph.roots.push({ to, chance: outcome.chance, last })
  }

  const judged = (session: SessionState, verdict: Verdict): SessionState => {
    const tension = clampTension(session.tension + verdict.tensionBy)
    let { ledger } = verdict
    if (tension !== session.tension) ledger = remembering.tensionChanged(ledger, session.tension, tension, 'reply')
    return { ...session, ledger, tension }
  }

  for (let at = 0; at < table.size; at++) {
    graph.start.push(graph.edges)
    if (at % WEIGHED === 0 && stepper.bytes + table.bytes + graph.bytes > maxBytes) most = Math.min(most, table.size)
    if (onProgress && at % PROGRESS === 0 && at > 0) onProgress(at, table.size - at)
    const ink = table.first.at(at)
    const session = unpackSession(table.second.at(at))
    const { ledger, tension, situation } = session
    const place = SITUATIONS.indexOf(situation)
    const { replies } = stepper.standing(ink)
    const sets = setsOf(replies)
    const follow = (
      input: number,
      verdict: Verdict,
      outcomes: readonly TurnOutcome[],
      after: SessionState,
      action: number,
    ): void => {
      for (const outcome of outcomes) {
        const breathed = (session.spent | (action >= 0 ? 1 << action : 0)) & bitOf('breathe')
        const spent = action < 0 ? 0 : outcome.gaveBack ? session.spent | (1 << action) : breathed
        const [to, last] = hear(outcome, after, spent, graph.edges)
        graph.add(at, input, verdict.grade, verdict.points, outcome.chance, to, last)
      }
    }
    for (let index = 0; index < replies.length; index++) {
      const moves = (replies[index] as OfferedReply).moves
      const verdict = remembering.judge(sets[index] as number, moves, ledger, situation, place, tension)
      const after = judged(session, verdict)
      follow(index, verdict, stepper.take(ink, index, keptFor(after.ledger, after.tension)), after, -1)
    }
    for (let action = 0; action < ACTIONS.length && !plain; action++) {
      if ((session.spent & (1 << action)) !== 0) continue
      const moves = actionMoves[action] as (typeof actionMoves)[number]
      const verdict = remembering.judge(actionSets[action] as number, moves, ledger, situation, place, tension)
      const after = judged(session, verdict)
      const input = -1 - action
      if (knots[action]) {
        const outcomes = stepper.take(
          ink,
          ACTIONS[action] as (typeof ACTIONS)[number],
          keptFor(after.ledger, after.tension),
        )
        follow(input, verdict, outcomes, after, action)
        continue
      }
      const ending = answers[place]?.[action]
      if (ending) {
        graph.add(at, input, verdict.grade, verdict.points, 1, ENDED, graph.ending(ending.id, ending.outcome))
        continue
      }
      const kept = remembering.offered(after.ledger, situation, true)
      const spent = session.spent | (1 << action)
      const to = state(ink, { ...after, ledger: kept, spent }, graph.edges)
      graph.add(at, input, verdict.grade, verdict.points, 1, to, -1)
    }
  }
  return {
    graph,
    complete,
    repliesAt: (number) => stepper.standing(table.first.at(number)).replies,
    inkAt: (number) => table.first.at(number),
    sessionAt: (number) => table.second.at(number),
  }
}
