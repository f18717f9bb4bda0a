import { type Entry, enteredBy } from './entries.ts'
import { type FactSet, hasFact } from './fact-set.ts'
import { actionKnots, endOf } from './flow.ts'
import { withoutDead } from './leaving.ts'
import type { Liveness } from './liveness.ts'
import { copyFrame, type Frame, type LaidOut, type Memory, type Thread } from './memory.ts'
import type { Program } from './program.ts'
import { keyOfValue, type Value } from './values.ts'

/** The part of a state that is told apart by identity: what is on offer, and the stacks. */
export interface Control {
  readonly choices: readonly LaidOut[]
  readonly visible: readonly LaidOut[]
  readonly thread: Thread
  readonly stack: readonly Value[]
  /** What can be looked at from here on, by any input. */
  readonly lives: readonly FactSet[]
  readonly deepest: OpenCall | null
}

/** A call of a tunnel or function that has not come back, by its point. */
export interface OpenCall {
  readonly point: number
  readonly times: number
}

/** The call that lies on one of these stacks most often. */
function deepestOf(choices: readonly LaidOut[]): OpenCall | null {
  let deepest: OpenCall | null = null
  for (const { thread } of choices) {
    if (thread.frames.length === 1) continue
    const counts = new Map<number, number>()
    for (const { point } of thread.frames.slice(0, -1)) {
      const times = (counts.get(point) ?? 0) + 1
      counts.set(point, times)
      if (point >= 0 && times > (deepest?.times ?? 0)) deepest = { point, times }
    }
  }
  return deepest
}

const BYTES_OF_CONTROL = 600
const BYTES_OF_CHOICE = 300
const BYTES_OF_FRAME = 300

/** Numbers what is on offer and the stacks behind it; what has the same future has the same number. */
export class Controls {
  private readonly program: Program
  private readonly liveness: Liveness
  private readonly numbers = new Map<string, number>()
  private readonly list: Control[] = []
  private held = 0
  private readonly entryKeys = new Map<number, string>()
  /** First points of the knots that answer standing actions. */
  private readonly knots: readonly number[]
  /** What can be looked at from those points on. */
  private readonly inActions: readonly FactSet[]

  constructor(program: Program, liveness: Liveness) {
    this.program = program
    this.liveness = liveness
    this.knots = actionKnots(program.root).map(({ first }) => first)
    this.inActions = this.knots.map((first) => liveness.at(first, null))
  }

  /** Bytes held, about. */
  get bytes(): number {
    return this.held
  }

  /** The different values of each temporary. */
  temporaries(): ReadonlyMap<string, ReadonlySet<string>> {
    const values = new Map<string, Set<string>>()
    for (const { choices } of this.list) {
      for (const { thread } of choices) {
        for (const { temps } of thread.frames) {
          for (const [name, value] of temps ?? [])
            values.set(name, (values.get(name) ?? new Set()).add(keyOfValue(value)))
        }
      }
    }
    return values
  }

  at(control: number): Control {
    return this.list[control] as Control
  }

  number(whole: Memory): number {
    const memory = this.pruned(whole)
    const key = this.keyOf(memory)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const lives = memory.choices.map(({ at, thread }) => this.livesOf(thread.frames, this.targetOf(at)))
    const choices = memory.choices.map((choice, at) => ({
      ...choice,
      thread: this.bareThread(choice.thread, lives[at] as readonly FactSet[]),
    }))
    const number = this.list.length
    this.numbers.set(key, number)
    this.held += BYTES_OF_CONTROL + 2 * key.length
    for (const { thread } of choices) this.held += BYTES_OF_CHOICE + BYTES_OF_FRAME * thread.frames.length
    this.list.push({
      choices,
      visible: choices.filter(({ invisible }) => !invisible),
      thread: this.bareThread(memory.thread, this.livesOfMain(memory.thread)),
      stack: [...memory.stack],
      lives: [...lives.flatMap((sets) => sets.at(-1) ?? []), ...this.inActions],
      deepest: deepestOf(choices),
    })
    return number
  }

  /** A memory without the frames that nothing can come back to: how many they are cannot be seen. */
  private pruned(memory: Memory): Memory {
    const { choices, thread } = memory
    if (thread.frames.length === 1 && choices.every((choice) => choice.thread.frames.length === 1)) return memory
    const prune = (whole: Thread, target: number): Thread => {
      const dead = this.liveness.leaving.dead(whole.frames, target, memory.stack)
      return dead === 0 ? whole : { ...whole, frames: withoutDead(whole.frames, dead) }
    }
    return {
      ...memory,
      choices: choices.map((choice) => ({ ...choice, thread: prune(choice.thread, this.targetOf(choice.at)) })),
      thread: prune(thread, -1),
    }
  }

  /** Texts stand with their lengths, so that no two rows of parts make the same key. */
  private keyOf({ choices, thread, stack }: Memory): string {
    let key = ''
    for (const { at, text, tags, thread: own } of choices) {
      const target = this.targetOf(at)
      key += `${at} ${text.length} ${text}`
      for (const tag of tags) key += `#${tag.length} ${tag}`
      key += `@${this.threadKey(own, true, () => this.livesOf(own.frames, target))}>${this.entered(own.before, target)}\n`
    }
    if (this.knots.length > 0) {
      key += `|${this.threadKey(thread, false, () => this.livesOfMain(thread))}`
      for (const first of this.knots) key += `>${this.entered(thread.before, first)}`
    }
    for (const value of stack) {
      const held = keyOfValue(value)
      key += `|${held.length} ${held}`
    }
    return key
  }

  /** Where a reply goes on when it is taken. */
  private targetOf(at: number): number {
    const op = this.program.ops[at]
    return op?.op === 'choice' ? op.box.first : -1
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

  /** The same for the thread that standing actions are played on top of; what they look at stands last. */
  private livesOfMain({ frames }: Thread): readonly FactSet[] {
    return [...this.livesOf(frames, -1), ...this.inActions]
  }

  /**
   * The temporaries of a frame that can still be looked at, by it or (when frames are sent elsewhere) from above. Of
   * those that will only be assigned to, it matters that they are there.
   */
  private heldBy(temps: ReadonlyMap<string, Value>, frame: number, lives: readonly FactSet[]): [string, Value][] {
    const { facts, isKept, sends } = this.liveness
    const last = sends ? lives.length - 1 : frame
    const isLive = (name: string): boolean => {
      const fact = facts.get(name)
      if (fact === undefined) return false
      for (let at = frame; at <= last; at++) if (hasFact(lives[at] as FactSet, fact)) return true
      return false
    }
    return [...temps].flatMap(([name, value]): [string, Value][] => {
      if (isKept(`t:${name}`) || isLive(`t:${name}`)) return [[name, value]]
      return isLive(`e:${name}`) ? [[name, 0]] : []
    })
  }

  private bareThread({ frames, before }: Thread, lives: readonly FactSet[]): Thread {
    return {
      before,
      frames: frames.map((frame, at) => {
        const held = frame.temps ? this.heldBy(frame.temps, at, lives) : []
        return { ...copyFrame(frame), temps: held.length > 0 ? new Map(held) : null }
      }),
    }
  }

  private threadKey({ frames }: Thread, skipTop: boolean, livesOf: () => readonly FactSet[]): string {
    const last = frames.length - 1
    let lives: readonly FactSet[] | null = null
    let key = ''
    for (let at = 0; at <= last; at++) {
      const { tunnel, point, inEval, temps } = frames[at] as Frame
      key += `/${tunnel ? 't' : 'f'}${at === last && skipTop ? '' : point}${inEval ? 'e' : ''}`
      if (!temps || temps.size === 0) continue
      lives ??= livesOf()
      for (const [name, value] of this.heldBy(temps, at, lives).sort(([a], [b]) => (a < b ? -1 : 1))) {
        const held = keyOfValue(value)
        key += `;${name}=${held.length} ${held}`
      }
    }
    return key
  }

  private entered(before: number, to: number): string {
    const jump = (before + 1) * this.program.points + to
    let known = this.entryKeys.get(jump)
    if (known === undefined) {
      known = enteredBy(this.program, before, to)
        .map(({ box, atStart }: Entry) => `${box.id}${atStart ? '+' : ''}`)
        .join()
      this.entryKeys.set(jump, known)
    }
    return known
  }
}
