import type { Op, Program } from './program.ts'

/** A call that hands global variables over by `ref`: which parameter stands for which variable. */
export interface Handing {
  readonly call: number
  readonly globals: ReadonlyMap<string, string>
}

export interface Handings {
  readonly handings: readonly Handing[]
  /** Variables handed over in a way that is not followed. */
  readonly unfollowed: ReadonlySet<string>
  /** Parameters that may hold a reference. */
  readonly parameters: ReadonlySet<string>
}

/** What takes one place among the arguments of a call. */
const ONE_ARGUMENT = new Set<Op['op']>(['ref', 'get', 'const', 'count'])

/** Finds what is handed over by `ref`; `isPlain` says of a call whether what it calls can be followed. */
export function readHandings(program: Program, isPlain: (call: number) => boolean): Handings {
  const { ops, leaf, next, globals } = program
  const byCall = new Map<number, Map<string, string>>()
  const unfollowed = new Set<string>()
  const parameters = new Set<string>()

  const parametersOf = (entry: number): readonly string[] => {
    const names: string[] = []
    for (let point = leaf[entry] as number; point >= 0; point = leaf[next[point] as number] ?? -1) {
      const op = ops[point] as Op
      if (op.op !== 'declare') break
      names.push(op.text)
    }
    return names
  }

  ops.forEach((op, point) => {
    if (op.op !== 'ref') return
    let call = point
    while (ONE_ARGUMENT.has(ops[call]?.op ?? 'skip')) call += 1
    const called = ops[call]
    // The last argument is taken from the stack first.
    const names = called?.op === 'call' ? parametersOf(called.to) : []
    const name = names[call - point - 1]
    if (name === undefined || !globals.includes(op.text) || !isPlain(call)) {
      unfollowed.add(op.text)
      return
    }
    const handed = byCall.get(call) ?? new Map<string, string>()
    byCall.set(call, handed.set(name, op.text))
    parameters.add(name)
  })
  return { handings: [...byCall].map(([call, handed]) => ({ call, globals: handed })), unfollowed, parameters }
}
