import { type ReadonlySignal, signal } from '@preact/signals'

/** One thing that was done, with what takes it back. */
export interface Step<State> {
  /** In words; empty: somebody wrote. */
  readonly what: string
  /** How many of the newest changes of each document belong to it. */
  readonly changed: Map<string, number>
  /** Documents that come (back) when it is taken back. */
  readonly appear: Map<string, State>
  /** Documents that go when it is taken back. */
  readonly vanish: Set<string>
}

export type Way = 'undo' | 'redo'

/** The order in which things were done over all documents; what was done in each document is in its own history. */
export interface TextHistory<State> {
  readonly undoable: ReadonlySignal<boolean>
  readonly redoable: ReadonlySignal<boolean>
  /** Whether a change of this document must not become part of the one before. */
  apart(name: string): boolean
  /** A document was changed; `joined`: as part of the change before. */
  changed(name: string, joined: boolean): void
  appeared(name: string): void
  vanished(name: string, state: State): void
  /** Whatever is done meanwhile is one step. */
  together(what: string, work: () => void): void
  /** The step to go now; whoever takes it hands back what reverses it. */
  take(way: Way, reverse: (step: Step<State>) => Step<State>): Step<State> | null
}

/** Older ones are forgotten. */
export const MOST_STEPS = 5000

export function createTextHistory<State>(): TextHistory<State> {
  const stacks: Readonly<Record<Way, Step<State>[]>> = { undo: [], redo: [] }
  const undoable = signal(false)
  const redoable = signal(false)
  let batch: Step<State> | null = null
  /** The document in which somebody writes on; null: what comes next is a step of its own. */
  let writing: string | null = null

  const told = (): void => {
    undoable.value = stacks.undo.length > 0
    redoable.value = stacks.redo.length > 0
  }
  const begun = (what: string): Step<State> => ({ what, changed: new Map(), appear: new Map(), vanish: new Set() })
  const push = (step: Step<State>): void => {
    stacks.undo.push(step)
    if (stacks.undo.length > MOST_STEPS) stacks.undo.shift()
    stacks.redo.length = 0
    told()
  }
  const count = ({ changed }: Step<State>, name: string): void => {
    changed.set(name, (changed.get(name) ?? 0) + 1)
  }

  return {
    undoable,
    redoable,
    apart: (name) => (batch ? !batch.changed.has(name) : writing !== name),
    changed: (name, joined) => {
      if (batch) {
        if (!joined) count(batch, name)
        return
      }
      if (joined && writing === name) {
        stacks.redo.length = 0
        return told()
      }
      writing = name
      const step = begun('')
      count(step, name)
      push(step)
    },
    appeared: (name) => batch?.vanish.add(name),
    vanished: (name, state) => batch?.appear.set(name, state),
    together: (what, work) => {
      if (batch) return work()
      const step = begun(what)
      batch = step
      try {
        work()
      } finally {
        batch = null
        writing = null
        if (step.changed.size + step.appear.size + step.vanish.size > 0) push(step)
      }
    },
    take: (way, reverse) => {
      const step = stacks[way].pop()
      if (!step) return null
      writing = null
      stacks[way === 'undo' ? 'redo' : 'undo'].push(reverse(step))
      told()
      return step
    },
  }
}
