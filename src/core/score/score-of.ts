import { MOVE_OF_ACTION, type Move } from '../model/move.ts'
import type { Decision, JudgedOption, Ledger, Rubric, Score } from '../model/score.ts'
import type { Replied, SessionEvent } from '../model/session.ts'

type Offered = Extract<SessionEvent, { kind: 'offered' }>

/** Everything that was on the table at a decision, each judged as it would have been. */
function judgeOptions(offered: Offered, ledger: Ledger, rubric: Rubric): readonly JudgedOption[] {
  const { situation, tension } = offered
  const option = (input: JudgedOption['input'], text: string, moves: readonly Move[]): JudgedOption => {
    const [, judgement] = rubric.judge(ledger, { moves, situation, tension })
    return { input, text, moves, judgement }
  }
  return [
    ...offered.replies.map((reply) => option(reply.index, reply.text, reply.moves)),
    ...offered.actions.map((action) => option(action, action, [MOVE_OF_ACTION[action]])),
  ]
}

/** Folds a session's events into its score. The events are all it looks at. */
export function scoreOf(events: readonly SessionEvent[], rubric: Rubric): Score {
  let ledger = rubric.fresh
  let points = 0
  let tension = 0
  let heard: Decision['heard'] = { text: '' }
  let offered: Offered | null = null
  let ending: Score['ending'] = null
  let outcome: Score['outcome'] = null
  const critical: Move[] = []
  const decisions: Decision[] = []

  const decide = (event: Replied): Decision => {
    const done = { moves: event.moves, situation: event.situation, tension: event.tension }
    const options = offered ? judgeOptions(offered, ledger, rubric) : []
    const gradeOf = (move: Move) => rubric.judge(ledger, { ...done, moves: [move] })[1].grade
    critical.push(...event.moves.filter((move) => gradeOf(move) === 'critical'))
    const [next, judgement] = rubric.judge(ledger, done)
    ledger = next
    points += judgement.points
    return {
      input: event.input,
      text: event.text,
      moves: event.moves,
      situation: event.situation,
      tension: event.tension,
      tensionAfter: event.tension,
      tensionNext: event.tension,
      judgement,
      ...(event.coach === undefined ? {} : { coach: event.coach }),
      offered: options,
      heard,
    }
  }

  for (const event of events) {
    ledger = rubric.remember(ledger, event)
    if (event.kind === 'started') tension = event.tension
    else if (event.kind === 'offered') offered = event
    else if (event.kind === 'said' && event.person !== undefined) heard = { text: event.text, person: event.person }
    else if (event.kind === 'replied') decisions.push(decide(event))
    else if (event.kind === 'ended') {
      ending = event.ending
      outcome = event.outcome
    } else if (event.kind === 'tension_changed') {
      tension = event.to
      const last = decisions.at(-1)
      if (last) {
        const after = event.cause === 'reply' ? event.to : last.tensionAfter
        decisions[decisions.length - 1] = { ...last, tensionAfter: after, tensionNext: event.to }
      }
    }
  }
  return { rubric: rubric.version, points, tension, critical, decisions, ending, outcome }
}
