import type { Action } from '../../model/move.ts'
import { inputOf } from '../graph.ts'
import { type Check, lineOfReply, type Proven } from '../proven.ts'
import { type Route, routeTo } from '../routes.ts'
import { extremeWay } from '../ways.ts'
import { changed, SOUND } from './example.ts'

export const ENDLESS_POINTS: Check = {
  code: 'endless_points',
  severity: 'error',
  law: 1,
  title: 'A circle earns or loses points without end',
  why: 'Floor and best of a story are what the score is measured against; with such a circle there are none.',
  mend: 'Make a reply of the circle once-only (`*` instead of `+`), or let each round change what is offered. An action that the story answers by going on can be given there again: let its knot give the decision back from the second time on, `{get_help > 1: ->->}`.',
  good: SOUND,
  bad: changed('* [It is not our fault. # move: deny] -> angry', '+ [It is not our fault. # move: deny] -> heard'),
  find: (proven) => {
    const { walk, range } = proven
    // Where floor and best are known no circle is without end.
    if (range) return []
    const { graph } = walk.explored
    const points = (edge: number): number => graph.points(edge)
    return ([1, -1] as const).flatMap((sign) => {
      const { unlimited, round } = extremeWay(graph, walk.components, { weigh: points, sign })
      if (unlimited === null) return []
      const to = routeTo(graph, unlimited)
      const steps = round.map((edge, at) =>
        stepOf(proven, { ...to, edges: [...to.edges, ...round.slice(0, at)] }, edge),
      )
      // The step that earns or loses most is the one to mend.
      const [worst] = [...steps].sort((a, b) => (b.points - a.points) * sign)
      const at = worst?.line()
      return [
        {
          message: messageOf(steps, sign),
          route: { ...to, edges: [...to.edges, ...round] },
          ...(at ? { line: at.line, ...(at.file ? { file: at.file } : {}) } : {}),
        },
      ]
    })
  },
}

interface Step {
  readonly name: string
  readonly points: number
  readonly action: Action | null
  line(): { readonly line: number; readonly file?: string } | null
}

/** One input of the round, given at the end of a route. */
function stepOf(proven: Proven, route: Route, edge: number): Step {
  const { walk, story } = proven
  const { graph } = walk.explored
  const input = inputOf(graph.input(edge))
  const points = graph.points(edge)
  if (typeof input !== 'number') {
    const knot = story.outline.knots.find(({ name }) => name === input)
    return { name: `The action ${input}`, points, action: knot ? input : null, line: () => knot ?? null }
  }
  const text = walk.explored.repliesAt(graph.owner.at(edge))[input]?.text ?? ''
  return { name: `"${text}"`, points, action: null, line: () => lineOfReply(proven, route, input) }
}

const NAMED = 3

function messageOf(steps: readonly Step[], sign: 1 | -1): string {
  const gain = sign > 0 ? 'earn' : 'lose'
  const does = sign > 0 ? 'earns' : 'loses'
  if (steps.length === 0) return `A circle of replies ${does} points each time round.`
  const sum = Math.abs(steps.reduce((total, { points }) => total + points, 0))
  const names = steps.slice(0, NAMED).map(({ name }) => name)
  const more = steps.length > NAMED ? ` and ${steps.length - NAMED} more` : ''
  const action = steps.find((step) => step.action !== null && step.points * sign > 0)?.action
  const mend = action
    ? ` Let what ${action} leads to change its condition, or give the decision back from the second time on: {${action} > 1: ->->}.`
    : ''
  const given =
    steps.length > 1 ? 'each time round, and one can go round again and again' : 'and can be given again and again'
  return `${names.join(', ')}${more} ${steps.length > 1 ? gain : does} ${sum} ${sum === 1 ? 'point' : 'points'} ${given}.${mend}`
}
