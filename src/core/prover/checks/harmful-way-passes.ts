import { GRADES, isGood, isHarmful } from '../../model/move.ts'
import { ENDED } from '../graph.ts'
import { type Check, type Found, type Proven, passes } from '../proven.ts'
import { routeAlong } from '../routes.ts'
import { example, SOUND } from './example.ts'

/** By how much harm may lead or trail; further is counted as this far. */
const MOST = 40
const WIDTH = 2 * MOST + 1
const NONE = -32_768
/** Rounds through a loop; a longer way round would be found as points without end. */
const MOST_ROUNDS = 100

/** The best way with more harmful than good inputs: from each state the best points for each lead of harm, ends first. */
function bestHarmful({ walk }: Proven): { readonly points: number; readonly edges: readonly number[] } | null {
  const { graph } = walk.explored
  const { components } = walk
  const best = new Int16Array(graph.states * WIDTH).fill(NONE)
  const steps: Readonly<Record<string, number>> = Object.fromEntries(
    GRADES.map((grade) => [grade, isHarmful(grade) ? 1 : isGood(grade) ? -1 : 0]),
  )
  /** The least and the greatest lead that is known at a state: most are never come to. */
  const least = new Int8Array(graph.states).fill(MOST)
  const greatest = new Int8Array(graph.states).fill(-MOST)
  const clamp = (lead: number): number => Math.max(-MOST, Math.min(MOST, lead))
  const improve = (state: number): boolean => {
    let changed = false
    const put = (lead: number, points: number): void => {
      const near = clamp(lead)
      const at = state * WIDTH + MOST + near
      if (points <= (best[at] as number)) return
      best[at] = points
      if (near < (least[state] as number)) least[state] = near
      if (near > (greatest[state] as number)) greatest[state] = near
      changed = true
    }
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      const grade = graph.grade(edge)
      if (grade === 'critical') continue
      const step = steps[grade] as number
      const points = graph.points(edge)
      const to = graph.to.at(edge)
      if (to === ENDED) put(step, points)
      if (to < 0) continue
      for (let lead = least[to] as number; lead <= (greatest[to] as number); lead++) {
        const rest = best[to * WIDTH + MOST + lead] as number
        if (rest !== NONE) put(lead + step, rest + points)
      }
    }
    return changed
  }
  for (let component = 0; component + 1 < components.starts.length; component++) {
    const rounds = components.isLoop(component) ? MOST_ROUNDS : 1
    for (let round = 0; round < rounds; round++) {
      let changed = false
      for (let at = components.starts[component] as number; at < (components.starts[component + 1] as number); at++) {
        changed = improve(components.order[at] as number) || changed
      }
      if (!changed) break
    }
  }
  let start = { state: -1, lead: 0, points: NONE }
  for (const { to } of graph.roots) {
    for (let lead = 1; lead <= MOST && to >= 0; lead++) {
      const points = best[to * WIDTH + MOST + lead] as number
      if (points > start.points) start = { state: to, lead, points }
    }
  }
  if (start.state < 0) return null
  const edges: number[] = []
  for (let { state, lead, points } = start; state >= 0 && edges.length < graph.states; ) {
    let taken = -1
    for (let edge = graph.start.at(state); edge < graph.end(state) && taken < 0; edge++) {
      const grade = graph.grade(edge)
      const to = graph.to.at(edge)
      if (grade === 'critical' || to < ENDED) continue
      const rest = points - graph.points(edge)
      const left = clamp(lead - (steps[grade] as number))
      if (to === ENDED ? rest === 0 && left === 0 : best[to * WIDTH + MOST + left] === rest) taken = edge
    }
    if (taken < 0) break
    edges.push(taken)
    lead -= steps[graph.grade(taken)] as number
    points -= graph.points(taken)
    state = graph.to.at(taken)
  }
  return { points: start.points, edges }
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
    return [{ message, route: routeAlong(proven.walk.explored.graph, best.edges) }]
  },
}
