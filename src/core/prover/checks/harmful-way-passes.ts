import { isGood, isHarmful } from '../../model/move.ts'
import type { Input } from '../../model/session.ts'
import { ENDED } from '../graph.ts'
import { type Check, type Found, type Proven, passes } from '../proven.ts'
import { example, SOUND } from './example.ts'

/** Decisions of a way that are counted; longer ways are counted up to here. */
const MOST_ROUNDS = 80

/** The best way with more harmful than good inputs: points by state and by how far harm leads. */
function bestHarmful({ walk }: Proven): { readonly points: number; readonly inputs: readonly Input[] } | null {
  const { graph } = walk.explored
  interface Row {
    readonly points: number
    readonly edge: number
    readonly from: Row | null
  }
  let front = new Map<number, Map<number, Row>>()
  const put = (rows: Map<number, Map<number, Row>>, state: number, lead: number, row: Row): void => {
    const leads = rows.get(state) ?? new Map<number, Row>()
    rows.set(state, leads)
    const known = leads.get(lead)
    if (!known || known.points < row.points) leads.set(lead, row)
  }
  for (const { to } of graph.roots) if (to >= 0) put(front, to, 0, { points: 0, edge: -1, from: null })
  let best: Row | null = null
  for (let round = 0; round < MOST_ROUNDS && front.size > 0; round++) {
    const next = new Map<number, Map<number, Row>>()
    for (const [state, leads] of front) {
      for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
        const grade = graph.grade(edge)
        if (grade === 'critical') continue
        const step = isHarmful(grade) ? 1 : isGood(grade) ? -1 : 0
        const to = graph.to.at(edge)
        for (const [lead, row] of leads) {
          const sum = { points: row.points + graph.points(edge), edge, from: row }
          if (to >= 0) put(next, to, lead + step, sum)
          else if (to === ENDED && lead + step > 0 && (!best || sum.points > best.points)) best = sum
        }
      }
    }
    front = next
  }
  if (!best) return null
  const edges: number[] = []
  for (let row: Row | null = best; row && row.edge >= 0; row = row.from) edges.push(row.edge)
  return { points: best.points, inputs: graph.inputsOf(edges.reverse()) }
}

export const HARMFUL_WAY_PASSES: Check = {
  code: 'harmful_way_passes',
  severity: 'error',
  law: 3,
  title: 'A way with more harm than good passes',
  why: 'The score would call somebody good who hurt the customer more often than they helped.',
  mend: 'Let harmful replies lead to worse places, so that the good that follows them cannot make up for it.',
  good: SOUND,
  bad: example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [Our terms say five. # move: withhold_apology] -> end
* [You fool. # move: insult] -> worse
=== worse ===
Madeleine: What?
* [You fool again. # move: insult] -> worst
* [Well. # move: put_off] -> end
=== worst ===
Madeleine: What?
* [Get out or I make you. # move: threaten] -> end
* [Well. # move: put_off] -> end
=== end ===
Madeleine: Bye. # ending: bye # outcome: escalated
-> END
=== breathe ===
->->
=== get_help ===
Madeleine: Bye. # ending: out # outcome: escalated
-> END
=== leave ===
Madeleine: Bye. # ending: gone # outcome: escalated
-> END
`),
  find: (proven): readonly Found[] => {
    const best = bestHarmful(proven)
    if (!best || !passes(proven, best.points)) return []
    const message = `A way with more harmful than good inputs earns ${best.points} points and passes.`
    return [{ message, inputs: best.inputs }]
  },
}
