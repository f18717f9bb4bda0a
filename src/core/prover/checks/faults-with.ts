import { BROKE } from '../graph.ts'
import type { Check } from '../proven.ts'
import { routesToLast } from '../routes.ts'

const STOPS = 'The story stops here: nothing follows.'

/** Faults that were met on the walk, by their code, with the runtime's own words and the line where it stopped. */
export const faultsWith =
  (codes: readonly string[]): Check['find'] =>
  ({ walk, certificate, replays, plain }) => {
    const { graph } = walk.explored
    const routes = routesToLast(graph, BROKE)
    return graph.faults.flatMap(({ code, message, path }, number) => {
      const route = routes.get(number)
      if (!route || !codes.includes(code)) return []
      const said = certificate.messages.get(graph.inputsOf(route.edges).join()) ?? message
      return [
        {
          message: plain && code === 'content_run_out' ? STOPS : said,
          path: replays.stoppedAt(route) || path,
          route,
        },
      ]
    })
  }
