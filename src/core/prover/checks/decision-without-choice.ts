import { type Grade, isGood } from '../../model/move.ts'
import type { Check, Found, Proven } from '../proven.ts'
import { routeTo } from '../routes.ts'
import { unpackSession } from '../session-state.ts'
import { changed, SOUND } from './example.ts'

/** Decisions, each once, of which every or no reply is good. */
function decisions(proven: Proven, wanted: 'all' | 'none'): readonly Found[] {
  const { explored } = proven.walk
  const { graph } = explored
  const seen = new Set<number>()
  const found: Found[] = []
  for (let state = 0; state < graph.states; state++) {
    if (seen.has(explored.inkAt(state))) continue
    const grades: Grade[] = []
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      if (graph.input(edge) >= 0) grades.push(graph.grade(edge))
    }
    const good = grades.filter(isGood).length
    if (wanted === 'all' ? good < grades.length : good > 0) continue
    seen.add(explored.inkAt(state))
    const { situation, tension } = unpackSession(explored.sessionAt(state))
    const replies = explored.repliesAt(state).map(({ text }) => text)
    const what = wanted === 'all' ? 'every reply is good' : 'no reply is good'
    found.push({
      message: `At this decision (${situation}, tension ${tension}) ${what} [${grades.join(', ').replaceAll('_', ' ')}]: ${replies.join(' | ')}`,
      route: routeTo(graph, state),
      reply: 0,
    })
  }
  return found
}

export const NO_GOOD_REPLY: Check = {
  code: 'no_good_reply',
  severity: 'error',
  law: 2,
  title: 'A decision without a good reply',
  why: 'Whoever stands there can only do harm. That is no decision, and it costs points for nothing.',
  mend: 'Add a reply that the situation asks for, or change the situation before the decision.',
  good: SOUND,
  bad: changed('* [And what did you do then? # move: invite] -> told', '* [Calm down first. # move: lecture] -> told'),
  find: (proven) => decisions(proven, 'none'),
}

export const ONLY_GOOD_REPLIES: Check = {
  code: 'only_good_replies',
  severity: 'error',
  law: 2,
  title: 'A decision in which nothing is wrong',
  why: 'Where every reply is good nothing can be learned, and a guesser earns as much as anybody.',
  mend: 'Add a reply that sounds right and is not.',
  good: SOUND,
  bad: changed(
    '* [Then why ring again, please? # move: argue] -> angry\n* [Perhaps you rang the wrong number. # move: deny] -> angry',
    '* [That was three weeks ago. # move: validate] -> promise',
  ),
  find: (proven) => decisions(proven, 'all'),
}
