import { authorsWord } from '../authors-word.ts'
import type { Varied } from '../flat/ink-states.ts'
import type { Op, Program } from '../flat/program.ts'
import type { Check } from '../proven.ts'
import { routeTo } from '../routes.ts'
import type { Walk } from '../walk.ts'
import { changed, SOUND } from './example.ts'
import { growingCall } from './growing-call.ts'

/** The point that changes a variable: an assignment, else a call that is handed it, else where it is declared; -1: none. */
function whereItGrows(ops: readonly Op[], { name, point }: Varied): number {
  if (point >= 0) return point
  for (const kind of ['set', 'ref', 'declare'] as const) {
    const at = ops.findIndex((op) => op.op === kind && op.text === name)
    if (at >= 0) return at
  }
  return -1
}

/** Values that a number which counts on has passed before it is taken for the cause: the clamp that is proposed leaves so many. */
const FEW = 6

/** What is said of something that counts on without end. */
function mendOf({ name, kind }: Varied): string {
  if (name === 'TURNS()') return 'ask with TURNS_SINCE how long one place is ago, and compare that with a small number'
  if (name.startsWith('visits of ')) return 'compare them with a small number, and use them for nothing else'
  if (kind === 'text') return 'set it to one of a few texts instead of adding to it'
  if (kind === 'number') return `clamp it, as in "~ ${name} = MIN(${name}, ${FEW - 1})"`
  return 'let it take fewer values, or ask for it sooner and set it back'
}

interface Cause {
  readonly message: string
  /** The point of the program that it grows at; -1 where none is known. */
  readonly point: number
  /** A state that shows it. */
  readonly state?: number
}

/** What grows, told of the stack where that does, else of one variable, else of all that multiply. */
function causeOf(
  walk: Walk,
  program: Program,
  varied: readonly Varied[],
  lineAt: (point: number) => number | null,
): Cause {
  const said = (point: number): string => (lineAt(point) === null ? '' : ` in line ${lineAt(point)}`)
  const [widest] = varied
  const call = growingCall(walk)
  if (call && 2 * call.times >= (widest?.values ?? 0)) {
    const name = nameOfCall(program, call.point)
    const words = name.isTunnel ? `the tunnel "-> ${name.to} ->"` : `the function ${name.to}()`
    const mend = name.isTunnel
      ? `Let it come to its "->->" before it is entered again, or go on by a divert ("-> ${name.to}") where nothing has to come back`
      : 'Let it come back before it is called again'
    const message = `What grows is the stack: ${words}${said(call.point)} is entered again and again before it has come back, ${call.times} times so far. ${mend}.`
    return { message, point: call.point, state: call.state }
  }
  if (!widest) return { message: '', point: -1 }
  const point = whereItGrows(program.ops, widest)
  if (widest.values > FEW) {
    const grows = lineAt(point) === null ? '' : `, which grows${said(point)}`
    return {
      message: `The one with the most values (${widest.values}) is ${widest.name}${grows}: ${mendOf(widest)}.`,
      point,
    }
  }
  const names = varied.slice(0, 3).map((one) => `${one.name}${said(whereItGrows(program.ops, one))}`)
  const more = varied.length > 3 ? ` and ${varied.length - 3} more` : ''
  const message = `None of them counts on; they multiply, since the story may still ask for all of them: ${names.join(', ')}${more}. Ask for each soon after it is set, or set it back when it is no longer needed.`
  return { message, point }
}

function nameOfCall({ ops, boxOf }: Program, point: number): { readonly to: string; readonly isTunnel: boolean } {
  const op = ops[point]
  if (op?.op === 'call') return { to: (boxOf[op.to]?.path ?? '').replace(/(\.\d+)+$/, ''), isTunnel: op.tunnel }
  return { to: op?.op === 'leap' ? op.text : '', isTunnel: op?.op === 'leap' && op.push === 'tunnel' }
}

export const EXPLODING_VARIABLE: Check = {
  code: 'not_walked_whole',
  severity: 'error',
  law: 0,
  title: 'The story has more states than could be walked',
  why: 'Beyond the limit nothing is known, so nothing is proved. Most often one variable counts on without end.',
  mend: 'Keep counts small: `~ coins = MIN(coins + 1, 5)`. A reply that can be given again and again (`+`) must not change a number each time, and a tunnel must come to its `->->` before it is entered again. Flags that nothing asks for any more cost nothing; set the others back.',
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
    const pathOf = (point: number): string => `${flat?.program.boxOf[point]?.path}.${flat?.program.placeOf[point]}`
    const lineAt = (point: number): number | null => (point < 0 ? null : (lineOf(pathOf(point))?.line ?? null))
    const cause: Cause = flat ? causeOf(walk, flat.program, flat.varied(), lineAt) : { message: '', point: -1 }
    const { states } = explored.graph
    return [
      {
        message: `${states} states were walked, and there are more.${cause.message ? ` ${cause.message}` : ''}`,
        route: routeTo(explored.graph, cause.state ?? Math.min(states - 1, 40)),
        ...(cause.point < 0 ? {} : { path: pathOf(cause.point) }),
      },
    ]
  },
}
