import { ACTIONS, type Action } from '../../model/move.ts'
import { clampTension, KEPT_VARIABLES } from '../../session/kept-variables.ts'
import { offeredReply } from '../../session/offered-reply.ts'
import type { Kept, Standing, Stepper, TurnOutcome } from '../stepper.ts'
import { UnknownInk } from './boxes.ts'
import type { OpenCall } from './controls.ts'
import { Dice } from './dice.ts'
import type { Entry } from './entries.ts'
import { InkStates, type Varied } from './ink-states.ts'
import { itemsByName } from './lists.ts'
import { readLiveness } from './liveness.ts'
import { ALL_RULES, type LivenessRules } from './liveness-rules.ts'
import { Machine } from './machine.ts'
import { type LaidOut, type Memory, NEVER, newFrame } from './memory.ts'
import { type Program, readProgram } from './program.ts'
import { StoryFault } from './story-fault.ts'
import { type Value, WholeFloat } from './values.ts'
import { Variables } from './variables.ts'

/** What one input led to before, told apart by the kept variables that the story looked at. */
type Known =
  | { readonly looks: number; readonly by: Map<number | boolean, Known> }
  | { readonly outcomes: readonly TurnOutcome[] }

/** Memory that the outcome of a turn takes, with its place in what is known. */
const BYTES_OF_OUTCOME = 400
/** Rows of random outcomes of one turn that are followed. */
const MOST_ROWS = 4096
/** Rows of one turn that go round without end: a circle that throws dice is not gone round in every way. */
const MOST_ENDLESS = 3

export interface FlatOptions {
  /** False for stories that are played without standing actions and kept variables. */
  readonly session: boolean
  readonly rules?: LivenessRules
}

export interface FlatInk extends Stepper {
  readonly program: Program
  /** Points that were run, in any state. */
  readonly ran: Uint8Array
  /** Reply points that were on offer. */
  readonly offered: ReadonlySet<number>
  /** What states are told apart by, most values first. */
  varied(): readonly Varied[]
  /** The call that lies on the stack most often in a state, and how often; null where none does. */
  deepestCall(ink: number): OpenCall | null
}

/** Compiled Ink (text) as a stepper that runs it itself. Throws `UnknownInk` where it cannot. */
export function openFlatInk(ink: string, { session, rules = ALL_RULES }: FlatOptions): FlatInk {
  const program = readProgram(ink)
  const names = session ? KEPT_VARIABLES.filter((name) => program.globals.includes(name)) : []
  const numbers = new Map(program.globals.map((name, at) => [name, at]))
  const keptOf = program.globals.map((name) => KEPT_VARIABLES.findIndex((kept) => session && kept === name))
  const keptAt = KEPT_VARIABLES.map((name) => (session ? (numbers.get(name) ?? -1) : -1))
  const items = itemsByName(program.lists)
  const boxes = program.boxes.length
  const ran = new Uint8Array(program.points)
  const jumps = new Map<number, readonly Entry[]>()
  const offered = new Set<number>()
  let sampled = false
  let turns = 0
  let remembered = 0

  const fresh: Memory = {
    globals: program.globals.map(() => 0),
    visits: new Int32Array(boxes),
    turns: new Int32Array(boxes).fill(NEVER),
    dealt: new Int32Array(boxes),
    turn: -1,
    choices: [],
    thread: { frames: [newFrame(true, program.root.first)], before: -1 },
    stack: [],
  }
  const declarations = program.root.named.get('global decl')
  if (declarations) {
    const variables = new Variables(numbers, fresh.globals, keptOf, [], items)
    const machine = new Machine(program, fresh, variables, new Dice(), ran, jumps)
    machine.threads = [{ frames: [newFrame(true, declarations.first)], before: -1 }]
    machine.run()
  }
  const kindOf = (value: Value | undefined): 'number' | 'boolean' | 'other' | null => {
    if (value === undefined) return null
    if (typeof value === 'boolean') return 'boolean'
    return typeof value === 'number' || value instanceof WholeFloat ? 'number' : 'other'
  }
  const keptKinds = keptAt.map((at) => kindOf(fresh.globals[at]))
  if (keptKinds.includes('other')) throw new UnknownInk('a variable kept by Defuse that is neither number nor flag')
  const atStart = (): Memory => ({
    ...fresh,
    globals: [...fresh.globals],
    visits: fresh.visits.slice(),
    turns: fresh.turns.slice(),
    dealt: fresh.dealt.slice(),
  })
  const liveness = readLiveness(program, new Set(names), rules)
  const states = new InkStates(program, liveness, new Set(names), rules.counters, fresh)
  const trees: Known[][] = []

  const numeric = (value: Value): number | null => {
    const plain = value instanceof WholeFloat ? value.value : value
    return typeof plain === 'number' && Number.isFinite(plain) ? clampTension(plain) : null
  }

  /** The turn that was run on `memory`, as an outcome; `before`: the replies of the decision that an action may give back. */
  function outcomeOf(machine: Machine, memory: Memory, chance: number, before: readonly LaidOut[] | null): TurnOutcome {
    let broke: TurnOutcome['broke'] = null
    try {
      machine.run()
    } catch (error) {
      if (!(error instanceof StoryFault)) throw error
      broke = { code: error.code, message: error.message, path: pathOf(machine.at) }
    }
    const scene = machine.output.lines.finished()
    let { choices } = machine
    let [thread] = machine.threads
    let gaveBack = false
    if (before && (broke === null || broke.code === 'content_run_out') && choices.every(({ invisible }) => invisible)) {
      if (broke) thread = { frames: [newFrame(true, -1)], before: -1 }
      gaveBack = true
      broke = null
      choices = [...choices, ...before]
    }
    keptAt.forEach((at, kept) => {
      if (at < 0 || !machine.variables.wrote(at)) return
      if (kindOf(machine.variables.value(at)) !== keptKinds[kept]) {
        throw new UnknownInk(`the variable ${KEPT_VARIABLES[kept]}, which changes its kind`)
      }
    })
    const [tensionAt = -1] = keptAt
    const wrote = tensionAt >= 0 && machine.variables.wrote(tensionAt)
    const tension = wrote ? numeric(machine.variables.value(tensionAt)) : null
    const over = broke !== null || (session && scene.ending !== null) || choices.every(({ invisible }) => invisible)
    for (const { at } of choices) offered.add(at)
    const to = over || !thread ? -1 : states.number({ ...memory, choices, thread, stack: machine.stack })
    return { ...scene, chance, to, gaveBack, tension, broke, stopped: pathOf(machine.at) }
  }

  function pathOf(point: number): string {
    const box = program.boxOf[point]
    return box ? `${box.path}.${program.placeOf[point]}` : ''
  }

  function run(
    from: () => Memory,
    start: (machine: Machine) => void,
    kept: Kept | null,
    looked: number[],
    before: readonly LaidOut[] | null,
  ): readonly TurnOutcome[] {
    const outcomes = new Map<string, TurnOutcome>()
    let rows = 0
    const dice = new Dice()
    let endless = 0
    do {
      turns += 1
      const memory = from()
      if (kept) {
        for (let number = 0; number < keptAt.length; number++) {
          const at = keptAt[number] as number
          if (at >= 0) memory.globals[at] = kept[number] as number | boolean
        }
      }
      const variables = new Variables(numbers, memory.globals, keptOf, looked, items)
      const machine = new Machine(program, memory, variables, dice, ran, jumps)
      start(machine)
      const outcome = outcomeOf(machine, memory, 1, before)
      rows += 1
      if (dice.chance === 1 && !dice.sampled) return [outcome]
      // Throws that come to the same are one outcome.
      const same = JSON.stringify(outcome)
      outcomes.set(same, { ...outcome, chance: dice.chance + (outcomes.get(same)?.chance ?? 0) })
      if (outcome.broke?.code === 'endless_loop') endless += 1
      if (rows >= MOST_ROWS || (endless >= MOST_ENDLESS && dice.chance < 1)) {
        sampled = true
        break
      }
    } while (dice.next())
    sampled = sampled || dice.sampled
    return [...outcomes.values()]
  }

  const visible = (ink: number): readonly LaidOut[] => states.controlOf(ink).visible

  function learn(
    known: Known | undefined,
    looked: readonly number[],
    kept: Kept,
    outcomes: readonly TurnOutcome[],
  ): Known {
    const [looks, ...rest] = looked
    if (looks === undefined) return { outcomes }
    const branch = known && 'looks' in known ? known : { looks, by: new Map<number | boolean, Known>() }
    const value = kept[looks] as number | boolean
    branch.by.set(value, learn(branch.by.get(value), rest, kept, outcomes))
    return branch
  }

  const standings: Standing[] = []

  return {
    engine: 'flat',
    program,
    ran,
    offered,
    get sampled() {
      return sampled
    },
    get states() {
      return states.size
    },
    get bytes() {
      return states.bytes + remembered * BYTES_OF_OUTCOME
    },
    get turns() {
      return turns
    },
    keptKinds,
    openingTension: keptKinds[0] === 'number' ? numeric(fresh.globals[keptAt[0] as number] as Value) : null,
    hasKnot: (action) => session && program.root.named.has(action),
    begin: () => run(atStart, () => {}, null, [], null),
    standing: (at): Standing => {
      const control = states.controlAt(at)
      const known = standings[control]
      if (known) return known
      const standing = { replies: visible(at).map(offeredReply) }
      standings[control] = standing
      return standing
    },
    take: (at, input: number | Action, kept) => {
      const slot = typeof input === 'number' ? input + ACTIONS.length : ACTIONS.indexOf(input)
      let tree = trees[at]
      if (!tree && session) {
        tree = []
        trees[at] = tree
      }
      let known: Known | undefined = tree?.[slot]
      while (known && 'looks' in known) known = known.by.get(kept[known.looks] as number | boolean)
      if (known) return known.outcomes
      const looked: number[] = []
      const choice = typeof input === 'number' ? visible(at)[input] : undefined
      const knot = typeof input === 'number' ? undefined : program.root.named.get(input)
      const start = (machine: Machine): void => {
        if (choice) machine.choose(choice, true)
        else if (knot) machine.enter(knot)
      }
      const before = knot ? states.controlOf(at).choices : null
      const outcomes = run(() => states.memory(at), start, kept, looked, before)
      // Without a session each input comes by once.
      if (tree) tree[slot] = learn(tree[slot], looked, kept, outcomes)
      remembered += tree ? outcomes.length : 0
      return outcomes
    },
    varied: () => states.varied(),
    deepestCall: (ink) => states.controlOf(ink).deepest,
  }
}
