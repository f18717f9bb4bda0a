import { SITUATIONS } from '../../model/move.ts'
import type { Check } from '../proven.ts'
import { routeTo } from '../routes.ts'
import { unpackSession } from '../session-state.ts'
import { changed, SOUND } from './example.ts'

export const TRAP: Check = {
  code: 'trap',
  severity: 'error',
  law: 1,
  title: 'No ending can be reached any more',
  why: 'From here every reply leads back into the same circle or into an error: the trainee can only give up.',
  mend: 'Give the circle a way out: a reply that leads to an ending, or a count that ends it.',
  good: SOUND,
  bad: `${changed('* [It is not our fault. # move: deny] -> angry', '* [It is not our fault. # move: deny] -> stuck')}
=== stuck ===
Madeleine: So? # situation: aftermath
+ [Well. # move: put_off] -> stuck
+ [I see. # move: validate] -> stuck
=== leave ===
->->
=== get_help ===
->->
`,
  find: (proven) => {
    const { walk, canEnd, plain } = proven
    const { explored } = walk
    if (!walk.complete) return []
    // One finding for each place of the story, at its first state.
    const seen = new Set<number>()
    const found = []
    for (let state = 0; state < explored.graph.states; state++) {
      if (canEnd[state] || seen.has(explored.inkAt(state))) continue
      const edge = explored.graph.from.at(state)
      const from = edge < 0 ? -1 : explored.graph.owner.at(edge)
      seen.add(explored.inkAt(state))
      if (from >= 0 && !canEnd[from]) continue
      const { situation } = unpackSession(explored.sessionAt(state))
      const first = explored.repliesAt(state)[0]?.text ?? ''
      const where = !plain && SITUATIONS.includes(situation) ? ` (${situation})` : ''
      found.push({
        message: `From the decision that begins "${first}"${where} no ending can be reached.`,
        route: routeTo(explored.graph, state),
        reply: 0,
      })
    }
    return found
  },
}
