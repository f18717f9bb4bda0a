import { isGood } from '../../model/move.ts'
import { type Check, passes } from '../proven.ts'
import { routeAlong } from '../routes.ts'
import { extremeWay } from '../ways.ts'
import { example, SOUND } from './example.ts'

export const GOOD_WAY_FAILS: Check = {
  code: 'good_way_fails',
  severity: 'error',
  law: 3,
  title: 'A way of nothing but good moves does not pass',
  why: 'Whoever did everything right must pass, however short the way was that it opened.',
  mend: 'Lengthen the short way, or let it lead where the others lead. Often a kind detour earns more than the direct way.',
  good: SOUND,
  bad: example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [Hm, that is long. # move: i_voice] -> short
* [Three weeks without a word, please tell me. # move: validate, invite] -> long
* [You are late yourself. # move: blame] -> angry
=== short ===
Madeleine: Yes. # ending: short # outcome: resolved
-> END
=== long ===
Madeleine: It was so.
* [You waited. # move: rephrase, validate] -> longer
* [That cannot be. # move: deny] -> angry
=== longer ===
Madeleine: I did.
* [What then? # move: invite, rephrase] -> longest
* [Nonsense. # move: deny] -> angry
=== longest ===
Madeleine: Then I came here.
* [I send it today. # move: solve, validate] -> short
* [So what? # move: argue] -> angry
=== angry ===
Madeleine: Enough. # ending: door # outcome: escalated
-> END
`),
  find: (proven) => {
    const { walk } = proven
    const { graph } = walk.explored
    const { way } = extremeWay(graph, walk.components, {
      weigh: (edge) => graph.points(edge),
      sign: -1,
      allowed: (edge) => isGood(graph.grade(edge)),
    })
    if (!way || way.edges.length === 0 || proven.range === null || passes(proven, way.points)) return []
    const message = `A way of nothing but good inputs earns ${way.points} points and does not pass.`
    return [{ message, route: routeAlong(graph, way.edges) }]
  },
}
