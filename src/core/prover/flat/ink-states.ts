import type { Box } from './boxes.ts'
import { type Entry, enteredBy } from './entries.ts'
import { type FactSet, hasFact } from './fact-set.ts'
import { actionKnots, endOf } from './flow.ts'
import { Interned } from './interned.ts'
import type { Liveness } from './liveness.ts'
import { copyFrame, type Frame, type LaidOut, type Memory, NEVER, type Thread } from './memory.ts'
import type { Program } from './program.ts'
import { keyOfValue, type Value } from './values.ts'
import { VectorTable } from './vector-table.ts'

type Slot =
  | { readonly kind: 'global'; readonly at: number; readonly name: string }
  | { readonly kind: 'visits' | 'turns' | 'dealt'; readonly at: number; readonly most: number; readonly cycle: number }
  | { readonly kind: 'turn' }

/** The part of a state that is told apart by identity: what is on offer, and the stacks. */
interface Control {
  readonly choices: readonly LaidOut[]
  readonly thread: Thread
  readonly stack: readonly Value[]
  readonly slots: readonly Slot[]
}

/** Packs what Ink remembers into vectors of the facts that can still matter, and numbers equal vectors alike. */
export class InkStates {
  private readonly program: Program
  private readonly liveness: Liveness
  /** Facts by number; -1 for those that are always kept. */
  private readonly slots: readonly (readonly [number, Slot])[]
  private readonly controls = new Map<string, number>()
  private readonly controlList: Control[] = []
  private readonly values = new Interned<Value>(keyOfValue)
  private readonly table = new VectorTable()
  private readonly buffer: number[] = []
  private readonly entryKeys = new Map<number, string>()
  private readonly knots: readonly Box[]

  constructor(program: Program, liveness: Liveness, kept: ReadonlySet<string>, exact: boolean) {
    this.program = program
    this.liveness = liveness
    this.knots = actionKnots(program.root)
    const slots: [string, Slot][] = []
    program.globals.forEach((name, at) => {
      if (!kept.has(name)) slots.push([`g:${name}`, { kind: 'global', at, name }])
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
    if (liveness.facts.has('turn')) slots.push(['turn', { kind: 'turn' }])
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

  choicesOf(state: number): readonly LaidOut[] {
    return this.controlAt(state).choices
  }

  private controlAt(state: number): Control {
    return this.controlList[this.table.at(state, 0)] as Control
  }

  /** The number of a memory; equal futures get equal numbers. */
  number(memory: Memory): number {
    const id = this.control(memory)
    const { slots } = this.controlList[id] as Control
    const { buffer } = this
    buffer.length = 0
    buffer.push(id)
    for (const slot of slots) buffer.push(this.packed(slot, memory))
    return this.table.number(buffer)
  }

  private packed(slot: Slot, memory: Memory): number {
    switch (slot.kind) {
      case 'global':
        return this.values.number(memory.globals[slot.at] as Value)
      case 'visits': {
        const count = memory.visits[slot.at] as number
        if (slot.cycle > 0) return count === 0 ? 0 : ((count - 1) % slot.cycle) + 1
        return Math.min(count, slot.most)
      }
      case 'turns': {
        const turn = memory.turns[slot.at] as number
        return turn === NEVER ? -1 : Math.min(memory.turn - turn, slot.most)
      }
      case 'dealt':
        return memory.dealt[slot.at] as number
      default:
        return memory.turn
    }
  }

  /** The memory of a state, for running on: what cannot matter is as it was at the start. */
  memory(state: number, fresh: Memory): Memory {
    const { choices, thread, stack, slots } = this.controlAt(state)
    const memory: Memory = {
      globals: [...fresh.globals],
      visits: new Int32Array(fresh.visits.length),
      turns: new Int32Array(fresh.turns.length).fill(NEVER),
      dealt: new Int32Array(fresh.dealt.length),
      turn: 0,
      choices,
      thread,
      stack,
    }
    slots.forEach((slot, index) => {
      const value = this.table.at(state, index + 1)
      if (slot.kind === 'global') memory.globals[slot.at] = this.values.value(value)
      else if (slot.kind === 'turn') memory.turn = value
      else if (slot.kind === 'turns') memory.turns[slot.at] = value < 0 ? NEVER : -value
      else memory[slot.kind][slot.at] = value
    })
    if (memory.turn !== 0) {
      for (const slot of slots) {
        if (slot.kind === 'turns' && memory.turns[slot.at] !== NEVER) {
          memory.turns[slot.at] = (memory.turns[slot.at] as number) + memory.turn
        }
      }
    }
    return memory
  }

  /** What each frame can still look at, when the topmost goes on at `target` (-1: it has nothing left to do). */
  private livesOf(frames: readonly Frame[], target: number): readonly FactSet[] {
    const { program, liveness } = this
    let below: FactSet | null = null
    return frames.map(({ point }, at) => {
      const next = point < 0 ? -1 : (program.next[point] as number)
      const resume = at === frames.length - 1 ? target : point >= 0 && next < 0 ? endOf(program) : next
      below = liveness.at(resume, below)
      return below
    })
  }

  /** Only temporaries that can still be looked at. */
  private bare(frame: Frame, lives: readonly FactSet[]): Frame {
    const bare = copyFrame(frame)
    if (!frame.temps) return bare
    const { facts, isKept } = this.liveness
    const isLive = (name: string): boolean => {
      const fact = facts.get(name)
      return isKept(name) || (fact !== undefined && lives.some((live) => hasFact(live, fact)))
    }
    const temps = new Map([...frame.temps].filter(([name]) => isLive(`t:${name}`)))
    bare.temps = temps.size > 0 ? temps : null
    return bare
  }

  private bareThread({ frames, before }: Thread, lives: readonly FactSet[]): Thread {
    const { sends } = this.liveness
    return { before, frames: frames.map((frame, at) => this.bare(frame, lives.slice(at, sends ? undefined : at + 1))) }
  }

  private entered(before: number, to: number): string {
    const key = (before + 1) * this.program.points + to
    let known = this.entryKeys.get(key)
    if (known === undefined) {
      known = enteredBy(this.program, before, to)
        .map(({ box, atStart }: Entry) => `${box.id}${atStart ? '+' : ''}`)
        .join()
      this.entryKeys.set(key, known)
    }
    return known
  }

  private threadKey({ frames }: Thread, skipTop: boolean): string {
    return frames
      .map(({ tunnel, point, inEval, temps }, at) => {
        const last = at === frames.length - 1
        const held = temps
          ? [...temps]
              .map(([name, value]) => `${name}=${keyOfValue(value)}`)
              .sort()
              .join(';')
          : ''
        return `${tunnel ? 't' : 'f'}${last && skipTop ? '' : point}${inEval ? 'e' : ''}${held}`
      })
      .join('/')
  }

  private control({ choices, thread, stack }: Memory): number {
    const targets = choices.map(({ at }) => {
      const op = this.program.ops[at]
      return op?.op === 'choice' ? op.box.first : -1
    })
    const lives = choices.map((choice, index) => this.livesOf(choice.thread.frames, targets[index] as number))
    const laid = choices.map((choice, index) => ({
      ...choice,
      thread: this.bareThread(choice.thread, lives[index] as readonly FactSet[]),
    }))
    const rest = this.bareThread(thread, this.livesOf(thread.frames, -1))
    const parts = laid.map(({ at, text, tags, thread: own }, index) =>
      JSON.stringify([at, text, tags, this.threadKey(own, true), this.entered(own.before, targets[index] as number)]),
    )
    parts.push(this.knots.length > 0 ? this.threadKey(rest, false) : '')
    parts.push(this.knots.map(({ first }) => this.entered(rest.before, first)).join('|'))
    parts.push(stack.map(keyOfValue).join('|'))
    const key = parts.join('\n')
    const known = this.controls.get(key)
    if (known !== undefined) return known
    const tops = [
      ...lives.flatMap((sets) => sets.at(-1) ?? []),
      ...this.knots.map(({ first }) => this.liveness.at(first, null)),
    ]
    const slots = this.slots.flatMap(([fact, slot]) =>
      fact < 0 || tops.some((live) => hasFact(live, fact)) ? [slot] : [],
    )
    const id = this.controlList.length
    this.controls.set(key, id)
    this.controlList.push({ choices: laid, thread: rest, stack: [...stack], slots })
    return id
  }

  /** The variable with the most different values over all states, for saying what grows. */
  widest(): { readonly name: string; readonly values: number } | null {
    const seen = new Map<string, Set<number>>()
    for (let state = 0; state < this.table.size; state++) {
      this.controlAt(state).slots.forEach((slot, index) => {
        const name = slot.kind === 'global' ? slot.name : slot.kind === 'turn' ? 'TURNS()' : this.boxName(slot.at)
        const values = seen.get(name) ?? new Set()
        values.add(this.table.at(state, index + 1))
        seen.set(name, values)
      })
    }
    let widest: { name: string; values: number } | null = null
    for (const [name, values] of seen) {
      if (!widest || values.size > widest.values) widest = { name, values: values.size }
    }
    return widest
  }

  private boxName(id: number): string {
    return `visits of ${this.program.boxes[id]?.path ?? id}`
  }
}
