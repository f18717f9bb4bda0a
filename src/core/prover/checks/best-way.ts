import { isHarmful } from '../../model/move.ts'
import type { Check } from '../proven.ts'
import { routeAlong } from '../routes.ts'
import { changed, SOUND } from './example.ts'

export const BEST_WAY_HARMS: Check = {
  code: 'best_way_harms',
  severity: 'error',
  law: 3,
  title: 'The best way holds a harmful input',
  why: 'A hundred points must mean that nothing was done wrong; here they cannot be had without harm.',
  mend: 'Open the good places of the story to those who did no harm.',
  good: SOUND,
  bad: changed('that is hard. # move: validate] -> heard', 'that is hard. # move: i_voice] -> promise')
    .replace('sorry. # move: lecture] -> angry', 'sorry. # move: withhold_apology] -> heard')
    .replace('# move: invite]', '# move: invite, validate]')
    .replace('# move: rephrase]', '# move: rephrase, validate]'),
  find: ({ range, walk }) => {
    if (!range) return []
    const { graph } = walk.explored
    const { edges } = range.best
    const harmful = edges.filter((edge) => isHarmful(graph.grade(edge))).length
    if (harmful === 0) return []
    const message = `The best way contains ${harmful === 1 ? 'a harmful input' : `${harmful} harmful inputs`}.`
    return [{ message, route: routeAlong(graph, edges) }]
  },
}

export const BEST_WAY_ENDS_BADLY: Check = {
  code: 'best_way_ends_badly',
  severity: 'error',
  law: 3,
  title: 'The best way does not end well',
  why: 'The highest score must belong to a conversation that was resolved or contained.',
  mend: 'Let the best moves lead to an ending with `# outcome: resolved` or `contained`.',
  good: SOUND,
  bad: changed('# ending: promise # outcome: resolved', '# ending: promise # outcome: escalated'),
  find: ({ range, walk, story }) => {
    const { graph } = walk.explored
    const last = range?.best.edges.at(-1)
    const ending = last === undefined ? undefined : graph.endings[graph.last.at(last)]
    if (!range || !ending || ending.outcome === 'resolved' || ending.outcome === 'contained') return []
    const told = story.outline.endings.find(({ id, outcome }) => id === ending.id && outcome === ending.outcome)
    const message = `The best way ends in "${ending.id}", ${ending.outcome}.`
    const route = routeAlong(graph, range.best.edges)
    return [{ message, route, ...(told ? { line: told.line } : {}), ...(told?.file ? { file: told.file } : {}) }]
  },
}
