import type { Box } from './boxes.ts'
import { type Control, Controls } from './controls.ts'
import { type FactSet, hasFact } from './fact-set.ts'
import { Interned } from './interned.ts'
import type { Liveness } from './liveness.ts'
import { type Memory, NEVER } from './memory.ts'
import type { Program } from './program.ts'
import { keyOfValue, type Value } from './values.ts'
import { VectorTable } from './vector-table.ts'

interface Slot {
  readonly kind: 'global' | 'visits' | 'turns' | 'dealt' | 'turn'
  /** The number of the global or the box. */
  readonly at: number
  /** Counters are told apart up to this number, or by their place in a cycle. */
  readonly most: number
  readonly cycle: number
}

/** Something that states are told apart by: a variable, visits of a place, or the turn. */
export interface Varied {
  readonly name: string
  /** How many different values were met. */
  readonly values: number
  readonly kind: 'number' | 'flag' | 'text' | 'other'
  /** The first point of the place whose visits are counted; -1 for what is no count of visits. */
  readonly point: number
}

/** What values are, by their keys. */
function kindOf(keys: Iterable<string>): Varied['kind'] {
  const kinds = new Set([...keys].map((key) => KINDS[key.charAt(0)] ?? 'other'))
  return (['number', 'text', 'flag'] as const).find((kind) => kinds.has(kind)) ?? 'other'
}
const KINDS: Readonly<Record<string, Varied['kind']>> = { i: 'number', f: 'number', s: 'text', b: 'flag' }

/** What the vectors of a control hold after its number: boxes of which it only matters whether they were visited, as bits, then the rest. */
interface Layout {
  readonly bits: readonly number[]
  readonly slots: readonly Slot[]
  /** Where the slots begin. */
  readonly first: number
}

/** Packs what Ink remembers into vectors of the facts that can still matter, and numbers equal vectors alike. */
export class InkStates {
  private readonly program: Program
  /** Facts by number; -1 for those that are always kept. */
  private readonly slots: readonly (readonly [number, Slot])[]
  private readonly controls: Controls
  private readonly layouts: Layout[] = []
  private readonly layoutsByKey = new Map<string, Layout>()
  private readonly sets = new Map<FactSet, number>()
  private readonly values = new Interned<Value>(keyOfValue)
  private readonly table = new VectorTable()
  private readonly buffer: number[] = []
  /** The memory that is handed out, over and over. */
  private readonly lent: Memory
  private readonly freshGlobals: readonly Value[]

  constructor(program: Program, liveness: Liveness, kept: ReadonlySet<string>, exact: boolean, fresh: Memory) {
    this.program = program
    this.controls = new Controls(program, liveness)
    this.freshGlobals = fresh.globals
    this.lent = {
      ...fresh,
      globals: [...fresh.globals],
      visits: fresh.visits.slice(),
      turns: fresh.turns.slice(),
      dealt: fresh.dealt.slice(),
    }
    const slots: [string, Slot][] = []
    program.globals.forEach((name, at) => {
      if (!kept.has(name)) slots.push([`g:${name}`, { kind: 'global', at, most: 0, cycle: 0 }])
    })
    const { visits, turns } = liveness.expressions
    for (const { id } of program.boxes) {
      const box = program.boxes[id] as Box
      const seen = visits.get(box)
      const most = (need: number): number => (exact ? need : Math.min(need, 1))
      if (seen) slots.push([`v:${id}`, { kind: 'visits', at: id, most: most(seen.most), cycle: seen.cycle }])
      const turned = turns.get(box)
      if (turned) slots.push([`u:${id}`, { kind: 'turns', at: id, most: most(turned.most), cycle: 0 }])
      if (liveness.facts.has(`d:${id}`)) slots.push([`d:${id}`, { kind: 'dealt', at: id, most: 0, cycle: 0 }])
    }
    if (liveness.facts.has('turn')) slots.push(['turn', { kind: 'turn', at: 0, most: 0, cycle: 0 }])
    // What nobody can ever look at is left out from the start.
    this.slots = slots.flatMap(([fact, slot]): (readonly [number, Slot])[] => {
      if (liveness.isKept(fact)) return [[-1, slot]]
      const number = liveness.facts.get(fact)
      return number === undefined ? [] : [[number, slot]]
    })
  }

  get size(): number {
    return this.table.size
  }

  /** The number of the control of a state. */
  controlAt(state: number): number {
    return this.table.at(state, 0)
  }

  controlOf(state: number): Control {
    return this.controls.at(this.table.at(state, 0))
  }

  /** Bytes held, about. */
  get bytes(): number {
    return this.table.bytes + this.controls.bytes
  }

  /** The number of a memory; equal futures get equal numbers. */
  number(memory: Memory): number {
    const control = this.controls.number(memory)
    const { bits, slots } = this.layoutOf(control)
    const { buffer } = this
    const { visits } = memory
    buffer.length = 0
    buffer.push(control)
    let word = 0
    for (let index = 0; index < bits.length; index++) {
      if ((visits[bits[index] as number] as number) > 0) word |= 1 << (index & 31)
      if ((index & 31) !== 31) continue
      buffer.push(word)
      word = 0
    }
    if ((bits.length & 31) !== 0) buffer.push(word)
    for (let index = 0; index < slots.length; index++) buffer.push(this.packed(slots[index] as Slot, memory))
    return this.table.number(buffer)
  }

  private layoutOf(control: number): Layout {
    const known = this.layouts[control]
    if (known) return known
    const { lives } = this.controls.at(control)
    // Places with the same future share one layout.
    const key = lives.map((set) => this.sets.get(set) ?? this.sets.set(set, this.sets.size).size - 1).join()
    const layout = this.layoutsByKey.get(key) ?? this.layOut(lives)
    this.layoutsByKey.set(key, layout)
    this.layouts[control] = layout
    return layout
  }

  private layOut(lives: readonly FactSet[]): Layout {
    const live = this.slots.flatMap(([fact, slot]) =>
      fact < 0 || lives.some((set) => hasFact(set, fact)) ? [slot] : [],
    )
    const isBit = ({ kind, most, cycle }: Slot): boolean => kind === 'visits' && cycle === 0 && most === 1
    const bits = live.filter(isBit).map(({ at }) => at)
    return { bits, slots: live.filter((slot) => !isBit(slot)), first: 1 + Math.ceil(bits.length / 32) }
  }

  private packed({ kind, at, most, cycle }: Slot, memory: Memory): number {
    switch (kind) {
      case 'global':
        return this.values.number(memory.globals[at] as Value)
      case 'visits': {
        const count = memory.visits[at] as number
        if (cycle > 0) return count === 0 ? 0 : ((count - 1) % cycle) + 1
        return count < most ? count : most
      }
      case 'turns': {
        const turn = memory.turns[at] as number
        return turn === NEVER ? -1 : Math.min(memory.turn - turn, most)
      }
      case 'dealt':
        return memory.dealt[at] as number
      default:
        return memory.turn
    }
  }

  /** The memory of a state, for running on, valid until the next is asked for: what cannot matter is as it was at the start. */
  memory(state: number): Memory {
    const { choices, thread, stack } = this.controlOf(state)
    const { bits, slots, first } = this.layoutOf(this.table.at(state, 0))
    const { lent, freshGlobals } = this
    const { globals, visits, turns, dealt } = lent
    for (let at = 0; at < freshGlobals.length; at++) globals[at] = freshGlobals[at] as Value
    visits.fill(0)
    turns.fill(NEVER)
    dealt.fill(0)
    lent.turn = 0
    lent.choices = choices
    lent.thread = thread
    lent.stack = stack
    for (let index = 0; index < bits.length; index++) {
      const word = this.table.at(state, 1 + (index >> 5))
      if ((word & (1 << (index & 31))) !== 0) visits[bits[index] as number] = 1
    }
    let counted = false
    for (let index = 0; index < slots.length; index++) {
      const { kind, at } = slots[index] as Slot
      const value = this.table.at(state, first + index)
      if (kind === 'visits') visits[at] = value
      else if (kind === 'global') globals[at] = this.values.value(value)
      else if (kind === 'turns') turns[at] = value < 0 ? NEVER : -value
      else if (kind === 'dealt') dealt[at] = value
      else {
        lent.turn = value
        counted = true
      }
    }
    if (!counted) return lent
    for (let at = 0; at < turns.length; at++) {
      if (turns[at] !== NEVER) turns[at] = (turns[at] as number) + lent.turn
    }
    return lent
  }

  /** What has more than one value over all states, most values first, for saying what grows. */
  varied(): readonly Varied[] {
    const seen = new Map<Slot, Set<number>>()
    const bits = new Set<number>()
    for (let state = 0; state < this.table.size; state++) {
      const layout = this.layoutOf(this.table.at(state, 0))
      const { slots, first } = layout
      for (const box of layout.bits) bits.add(box)
      for (let index = 0; index < slots.length; index++) {
        const slot = slots[index] as Slot
        let values = seen.get(slot)
        if (!values) {
          values = new Set()
          seen.set(slot, values)
        }
        values.add(this.table.at(state, first + index))
      }
    }
    const sizes: Varied[] = [...seen].map(([slot, values]) => {
      const kinds = slot.kind === 'global' ? [...values].map((value) => keyOfValue(this.values.value(value))) : ['i']
      return { name: this.nameOf(slot), values: values.size, kind: kindOf(kinds), point: this.pointOf(slot) }
    })
    for (const [name, keys] of this.controls.temporaries()) {
      sizes.push({ name, values: keys.size, kind: kindOf(keys), point: -1 })
    }
    for (const at of bits) {
      const slot = { kind: 'visits', at } as const
      sizes.push({ name: this.nameOf(slot), values: 2, kind: 'flag', point: this.pointOf(slot) })
    }
    return sizes.filter(({ values }) => values > 1).sort((a, b) => b.values - a.values)
  }

  private pointOf({ kind, at }: Pick<Slot, 'kind' | 'at'>): number {
    return kind === 'global' || kind === 'turn' ? -1 : (this.program.boxes[at]?.first ?? -1)
  }

  private nameOf({ kind, at }: Pick<Slot, 'kind' | 'at'>): string {
    if (kind === 'global') return this.program.globals[at] ?? ''
    return kind === 'turn' ? 'TURNS()' : `visits of ${this.program.boxes[at]?.path ?? at}`
  }
}
