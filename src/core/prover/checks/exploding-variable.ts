import { authorsWord } from '../authors-word.ts'
import type { Op } from '../flat/program.ts'
import type { Check } from '../proven.ts'
import { routeTo } from '../routes.ts'
import { changed, SOUND } from './example.ts'

/** The point that changes a variable: an assignment, else a call that is handed it, else where it is declared; -1: none. */
function whereItGrows(ops: readonly Op[], name: string): number {
  for (const kind of ['set', 'ref', 'declare'] as const) {
    const at = ops.findIndex((op) => op.op === kind && op.text === name)
    if (at >= 0) return at
  }
  return -1
}

function mendOf(name: string): string {
  if (name === 'TURNS()') return 'ask with TURNS_SINCE how long one place is ago, and compare that with a small number'
  if (name.startsWith('visits of ')) return 'compare them with a small number, and use them for nothing else'
  return `clamp it, as in "~ ${name} = MIN(${name}, 5)"`
}

export const EXPLODING_VARIABLE: Check = {
  code: 'not_walked_whole',
  severity: 'error',
  law: 0,
  title: 'The story has more states than could be walked',
  why: 'Beyond the limit nothing is known, so nothing is proved. Most often one variable counts on without end.',
  mend: 'Keep counts small: `~ coins = MIN(coins + 1, 5)`. A reply that can be given again and again (`+`) must not change a number each time.',
  good: SOUND,
  bad: changed(
    '* [It is not our fault. # move: deny] -> angry',
    '+ [Please wait. # move: put_off]\n    ~ count = count + 1\n    {count < 0: -> angry}\n    -> heard',
  ).replace('VAR tension = 60', 'VAR tension = 60\nVAR count = 0'),
  find: ({ walk, lineOf }) => {
    const { explored, stepper, flat, complete } = walk
    if (complete) return []
    if (explored.complete) {
      const cause = walk.fallback ? `, because of ${authorsWord(walk.fallback)}` : ''
      const why =
        stepper.engine === 'runtime'
          ? `Ink's own player walked the story${cause}, and it follows the dice of one seed only (--seed 0). With other dice the story may do what was not seen`
          : 'more dice are thrown in one turn than could be followed, or a circle throws them in every round'
      // The first of them; which one is too many cannot be told.
      const dice = flat?.program.ops.findIndex(({ op }) => op === 'rnd' || op === 'lrnd' || op === 'seq') ?? -1
      const path = dice < 0 ? undefined : `${flat?.program.boxOf[dice]?.path}.${flat?.program.placeOf[dice]}`
      return [{ message: `Not every random outcome was followed: ${why}.`, ...(path ? { path } : {}) }]
    }
    const widest = flat?.widest()
    const at = widest && flat ? whereItGrows(flat.program.ops, widest.name) : -1
    const path = at < 0 ? undefined : `${flat?.program.boxOf[at]?.path}.${flat?.program.placeOf[at]}`
    const line = path === undefined ? undefined : lineOf(path)?.line
    const grows = widest
      ? ` The one with the most values (${widest.values}) is ${widest.name}${line ? `, which grows in line ${line}` : ''}: ${mendOf(widest.name)}.`
      : ''
    const { states } = explored.graph
    return [
      {
        message: `${states} states were walked, and there are more.${grows}`,
        route: routeTo(explored.graph, Math.min(states - 1, 40)),
        ...(path === undefined ? {} : { path }),
      },
    ]
  },
}
