import { ACTIONS, GRADES, type Grade, type Outcome } from '../model/move.ts'
import type { Input, OfferedReply } from '../model/session.ts'
import { Column } from './columns.ts'

/** Where an edge leads when it does not lead to a state. */
export const ENDED = -1
export const BROKE = -2
/** Beyond the limit of states: unknown. */
export const BEYOND = -3

export interface Ending {
  readonly id: string
  readonly outcome: Outcome
}

export interface Fault {
  readonly code: string
  readonly message: string
  /** Where in the compiled story, or empty. */
  readonly path: string
}

/** Inputs as integers: replies from 0, actions below. */
export const inputCode = (input: Input): number => (typeof input === 'number' ? input : -1 - ACTIONS.indexOf(input))
export const inputOf = (code: number): Input => (code >= 0 ? code : (ACTIONS[-1 - code] as Input))

/**
 * Every state in which the trainee decides, and every input in it, equal states merged. State by state the edges lie
 * in a row; an input with several random outcomes has several, with their chances.
 */
export class Graph {
  readonly start = new Column()
  /** The edge that first led to a state; -1 for a state that the story opens with. */
  readonly from = new Column()
  readonly to = new Column()
  private readonly info = new Column()
  /** Ending or fault, for edges that end or break. */
  readonly last = new Column()
  private readonly chances = new Map<number, number>()
  readonly owner = new Column()
  readonly endings: Ending[] = []
  readonly faults: Fault[] = []
  /** The states, endings (`ENDED`) or faults that the story opens with. */
  readonly roots: { readonly to: number; readonly chance: number; readonly last: number }[] = []
  private readonly endingNumbers = new Map<Outcome, Map<string, number>>()
  private readonly faultNumbers = new Map<string, number>()

  get states(): number {
    return this.start.length
  }

  get edges(): number {
    return this.to.length
  }

  /** Bytes of memory held, about. */
  get bytes(): number {
    return 6 * this.to.bytes + this.chances.size * 40
  }

  /** Whether anything in the story depends on chance. */
  get random(): boolean {
    return this.chances.size > 0 || this.roots.length > 1
  }

  /** The edge after the last one of a state. */
  end(state: number): number {
    return state + 1 < this.start.length ? this.start.at(state + 1) : this.to.length
  }

  add(owner: number, input: number, grade: Grade, points: number, chance: number, to: number, last: number): number {
    const edge = this.to.length
    this.owner.push(owner)
    this.to.push(to)
    this.info.push(((input + 8) << 16) | (GRADES.indexOf(grade) << 12) | (points + 2048))
    this.last.push(last)
    // A sum of many chances may miss 1 by a hair.
    if (chance < 1 - 1e-9) this.chances.set(edge, chance)
    return edge
  }

  input(edge: number): number {
    return (this.info.at(edge) >> 16) - 8
  }

  grade(edge: number): Grade {
    return GRADES[(this.info.at(edge) >> 12) & 15] as Grade
  }

  points(edge: number): number {
    return (this.info.at(edge) & 4095) - 2048
  }

  /** Chance of this outcome once the input is given. */
  chance(edge: number): number {
    return this.chances.size === 0 ? 1 : (this.chances.get(edge) ?? 1)
  }

  ending(id: string, outcome: Outcome): number {
    const known = this.endingNumbers.get(outcome)?.get(id)
    if (known !== undefined) return known
    const byId = this.endingNumbers.get(outcome) ?? new Map<string, number>()
    this.endingNumbers.set(outcome, byId.set(id, this.endings.length))
    return this.endings.push({ id, outcome }) - 1
  }

  fault(fault: Fault): number {
    const key = `${fault.code} ${fault.path} ${fault.message}`
    const known = this.faultNumbers.get(key)
    if (known !== undefined) return known
    this.faultNumbers.set(key, this.faults.length)
    return this.faults.push(fault) - 1
  }

  /** The edges of a shortest way to a state. */
  edgesTo(state: number): number[] {
    const edges: number[] = []
    for (let edge = this.from.at(state); edge >= 0; edge = this.from.at(this.owner.at(edge))) edges.push(edge)
    return edges.reverse()
  }

  inputsOf(edges: readonly number[]): Input[] {
    return edges.map((edge) => inputOf(this.input(edge)))
  }

  wayTo(state: number): Input[] {
    return this.inputsOf(this.edgesTo(state))
  }
}

/** A graph with what is to be seen at each state. */
export interface Explored {
  readonly graph: Graph
  readonly complete: boolean
  repliesAt(state: number): readonly OfferedReply[]
  inkAt(state: number): number
  /** The session's part of a state, packed. */
  sessionAt(state: number): number
}
