import type { CompiledStory } from '../../core/model/story.ts'
import { openMemoInk } from '../../core/prover/memo-ink.ts'
import { type InkRuntime, openInk, type RealInk } from '../../core/session/ink-runtime.ts'

/** Opened stories that are used again: opening one takes longer than playing it. */
export interface InkPool {
  /** At the beginning, with the chance of `seed`, for about that many inputs. Throws when the story is no compiled Ink. */
  lend(story: CompiledStory, seed: number, inputs: number): InkRuntime
  giveBack(hash: string, ink: InkRuntime): void
  /** The story is not kept any longer. */
  drop(hash: string): void
}

/** Real runtimes of one story; attempts that are played at the same time have one each. */
const MOST_KEPT = 4
/** More inputs than any story asks for would only fill the memory. */
const MOST_REMEMBERED = 200
/** After so much a memory begins afresh: bytes of what it saw, and turns. */
const MOST_BYTES = 8_000_000
const MOST_TURNS = 200_000

/** Ink's commands for chance; in its JSON what is said begins with "^". */
const CHANCE = /"(?:rnd|srnd|lrnd|seq)"/

interface Opened {
  readonly free: RealInk[]
  /** Ink's state before anything was said. */
  readonly beginning: Readonly<Record<string, unknown>>
  readonly hasChance: boolean
  memory: Memory | null
}

export const createInkPool = (): InkPool => {
  const opened = new Map<string, Opened>()

  const open = (story: CompiledStory): Opened => {
    const known = opened.get(story.hash)
    if (known) return known
    const first = openInk(story.ink, 0)
    const beginning = JSON.parse(first.save()) as Opened['beginning']
    const fresh = { free: [first], beginning, hasChance: CHANCE.test(story.ink), memory: null }
    opened.set(story.hash, fresh)
    return fresh
  }

  return {
    lend: (story, seed, inputs) => {
      const known = open(story)
      if (!known.hasChance && inputs <= MOST_REMEMBERED) {
        if (!known.memory || known.memory.isFull()) known.memory = openMemory(story.ink)
        return known.memory.begin()
      }
      const ink = known.free.pop()
      if (!ink) return openInk(story.ink, seed)
      ink.restore(JSON.stringify({ ...known.beginning, storySeed: seed, previousRandom: 0 }))
      return ink
    },
    giveBack: (hash, ink) => {
      const known = opened.get(hash)
      if (known && isReal(ink) && known.free.length < MOST_KEPT) known.free.push(ink)
    },
    drop: (hash) => {
      opened.delete(hash)
    },
  }
}

const isReal = (ink: InkRuntime): ink is RealInk => 'observe' in ink

interface Memory {
  begin(): InkRuntime
  isFull(): boolean
}

/**
 * A story without chance says the same wherever it reads the same: attempts share what was seen, each at a state of its
 * own. The prover walks with the same memory, and holds it to the real runtime.
 */
const openMemory = (ink: string): Memory => {
  const memo = openMemoInk(ink, 0)
  const beginning = memo.save()
  let at: object | null = null
  let turns = 0

  const begin = (): InkRuntime => {
    const me = {}
    let state = beginning
    const here = <T>(work: () => T): T => {
      if (at !== me) memo.restore(state)
      at = me
      const result = work()
      state = memo.save()
      return result
    }
    const turn = <T>(work: () => T): T => {
      turns += 1
      return here(work)
    }
    return {
      begin: () => turn(() => memo.begin()),
      choose: (index) => turn(() => memo.choose(index)),
      enter: (knot) => turn(() => memo.enter(knot)),
      hasKnot: (name) => memo.hasKnot(name),
      read: (variable) => here(() => memo.read(variable)),
      write: (variable, value) => here(() => memo.write(variable, value)),
      save: () => state,
      restore: (saved) => {
        state = saved as typeof state
        at = null
      },
    }
  }
  return { begin, isFull: () => memo.bytes > MOST_BYTES || turns > MOST_TURNS }
}
