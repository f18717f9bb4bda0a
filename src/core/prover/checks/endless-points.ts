import type { Check } from '../proven.ts'
import { routeTo } from '../routes.ts'
import { extremeWay } from '../ways.ts'
import { changed, SOUND } from './example.ts'

export const ENDLESS_POINTS: Check = {
  code: 'endless_points',
  severity: 'error',
  law: 1,
  title: 'A circle earns or loses points without end',
  why: 'Floor and best of a story are what the score is measured against; with such a circle there are none.',
  mend: 'Make a reply of the circle once-only (`*` instead of `+`), or let each round change what is offered.',
  good: SOUND,
  bad: changed('* [It is not our fault. # move: deny] -> angry', '+ [It is not our fault. # move: deny] -> heard'),
  find: ({ walk }) => {
    const { graph } = walk.explored
    const points = (edge: number): number => graph.points(edge)
    return ([1, -1] as const).flatMap((sign) => {
      const { unlimited } = extremeWay(graph, walk.components, { weigh: points, sign })
      if (unlimited === null) return []
      const does = sign > 0 ? 'earns' : 'loses'
      return [
        { message: `A circle of replies ${does} points each time round.`, route: routeTo(graph, unlimited), reply: 0 },
      ]
    })
  },
}
