import { type InkRuntime, type InkTurn, type InkValue, openInk } from '../session/ink-runtime.ts'
import { controlKeyFor } from './control-key.ts'

type Values = readonly (InkValue | undefined)[]
type Turn = InkTurn & { readonly gaveBack: boolean }

/** Where the story stands beside its plain variables: what can be chosen, what was visited, lists and targets. */
interface Control {
  readonly number: number
  /** One of Ink's states that stands here. */
  readonly json: string
  readonly replies: number
  /** What each input led to before, told apart by the variables that the story read on the way. */
  readonly seen: Map<string, Branch>
}

type Branch =
  | { readonly variable: number; readonly byValue: Map<InkValue | undefined, Branch> }
  | { readonly turn: Turn; readonly to: Control; readonly writes: readonly (readonly [number, InkValue | undefined])[] }

/** A state: the control, and the value of each plain variable. */
interface MemoState {
  readonly control: Control
  readonly values: Values
}

export interface MemoInk extends InkRuntime {
  /** Bytes of memory that what was seen takes, about. */
  readonly bytes: number
  save(): MemoState
  /** Equal keys have equal futures as far as the story goes. */
  keyOf(state: MemoState): string
}

const isPlain = (value: unknown): boolean => ['number', 'boolean', 'string'].includes(typeof value)

/**
 * The real runtime with a memory: a turn that has been run once is not run again where the story reads the same values.
 * Chance is that of the seed. After a turn that broke off, the memory goes on with a fresh runtime.
 */
export function openMemoInk(ink: string, seed: number): MemoInk {
  let real = openInk(ink, seed)
  const names = real.variables().filter((name) => isPlain(real.read(name)))
  const numbers = new Map(names.map((name, index) => [name, index]))
  const controlKey = controlKeyFor(ink, numbers)
  const controls = new Map<string, Control>()
  let bytes = 0
  let reads: number[] = []
  let writes = new Set<number>()

  const observe = (): void =>
    real.observe({
      onRead: (name) => {
        const variable = numbers.get(name)
        if (variable !== undefined && !writes.has(variable) && !reads.includes(variable)) reads.push(variable)
      },
      onWrite: (name) => {
        const variable = numbers.get(name)
        if (variable !== undefined) writes.add(variable)
      },
    })
  observe()

  const controlAt = (json: string, replies: number): Control => {
    const key = controlKey(json)
    const known = controls.get(key)
    if (known) return known
    const control: Control = { number: controls.size, json, replies, seen: new Map() }
    controls.set(key, control)
    bytes += 2 * (key.length + json.length)
    return control
  }

  const valuesNow = (): (InkValue | undefined)[] => names.map((name) => real.read(name))
  let control = controlAt(real.save(), 0)
  let values = valuesNow()

  const runReally = (from: Control, start: (runtime: typeof real) => Turn): Branch => {
    real.restore(from.json)
    names.forEach((name, index) => {
      const value = values[index]
      if (value !== undefined && real.read(name) !== value) real.write(name, value)
    })
    reads = []
    writes = new Set()
    const turn = start(real)
    const written = [...writes]
    const after = turn.broke ? [] : valuesNow()
    const to = turn.broke ? from : controlAt(real.save(), turn.replies.length)
    if (turn.broke) {
      real = openInk(ink, seed)
      observe()
    }
    return { turn, to, writes: written.map((variable) => [variable, after[variable]] as const) }
  }

  /** Follows what is known as far as the values lead; null where they lead to something new. */
  const recall = (branch: Branch | undefined): Branch | null => {
    let at = branch
    while (at && 'variable' in at) at = at.byValue.get(values[at.variable])
    return at ?? null
  }

  const learn = (known: Branch | undefined, leaf: Branch, read: readonly number[]): Branch => {
    const [variable, ...rest] = read
    if (variable === undefined) return leaf
    const branch = known && 'variable' in known ? known : { variable, byValue: new Map<InkValue | undefined, Branch>() }
    branch.byValue.set(values[variable], learn(branch.byValue.get(values[variable]), leaf, rest))
    return branch
  }

  const turn = (input: string, start: (runtime: typeof real) => Turn): Turn => {
    const from = control
    let leaf = recall(from.seen.get(input))
    if (!leaf) {
      leaf = runReally(from, start)
      from.seen.set(input, learn(from.seen.get(input), leaf, reads))
    }
    if ('variable' in leaf) throw new Error('A remembered turn must end in a leaf.')
    control = leaf.to
    if (leaf.writes.length > 0) {
      values = [...values]
      for (const [variable, value] of leaf.writes) values[variable] = value
    }
    return leaf.turn
  }

  return {
    get bytes() {
      return bytes
    },
    begin: () => turn('begin', (runtime) => ({ ...runtime.begin(), gaveBack: false })),
    choose: (index) => turn(`${index}`, (runtime) => ({ ...runtime.choose(index), gaveBack: false })),
    enter: (knot) => turn(knot, (runtime) => runtime.enter(knot)),
    hasKnot: (name) => real.hasKnot(name),
    read: (variable) => values[numbers.get(variable) ?? -1],
    write: (variable, value) => {
      const index = numbers.get(variable)
      if (index === undefined || values[index] === value) return
      values = [...values]
      values[index] = value
    },
    save: () => ({ control, values }),
    restore: (state) => {
      const saved = state as MemoState
      control = saved.control
      values = [...saved.values]
    },
    keyOf: ({ control: { number }, values: kept }) =>
      `${number}|${kept.map((value) => JSON.stringify(value)).join('|')}`,
  }
}
