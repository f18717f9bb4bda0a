import type { Value } from './values.ts'

/** One level of the call stack. */
export interface Frame {
  readonly tunnel: boolean
  point: number
  inEval: boolean
  temps: Map<string, Value> | null
  /** A function that has not printed anything yet: its newlines are dropped. */
  silent: boolean
}

export interface Thread {
  frames: Frame[]
  /** The point that was run before the current one; -1 for none. */
  before: number
}

/** A reply that the story has laid out, with the stack that it goes on with. */
export interface LaidOut {
  readonly at: number
  readonly text: string
  readonly tags: readonly string[]
  readonly invisible: boolean
  readonly thread: Thread
}

/** All that Ink remembers between two turns. */
export interface Memory {
  globals: Value[]
  /** By box: how often visited, the turn of the last visit (`NEVER`), what a shuffle has dealt (bits). */
  readonly visits: Int32Array
  readonly turns: Int32Array
  readonly dealt: Int32Array
  turn: number
  choices: readonly LaidOut[]
  thread: Thread
  stack: readonly Value[]
}

export const NEVER = -1_000_000

export const copyFrame = (frame: Frame): Frame => ({ ...frame, temps: frame.temps && new Map(frame.temps) })

export const copyThread = ({ frames, before }: Thread): Thread => ({ frames: frames.map(copyFrame), before })

export const newFrame = (tunnel: boolean, point: number): Frame => ({
  tunnel,
  point,
  inEval: false,
  temps: null,
  silent: !tunnel,
})
