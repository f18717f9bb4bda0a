import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { type Components, componentsOf } from './components.ts'
import { type ExploreOptions, explore } from './explore.ts'
import { UnknownInk } from './flat/boxes.ts'
import { type FlatInk, openFlatInk } from './flat/flat-ink.ts'
import type { LivenessRules } from './flat/liveness-rules.ts'
import { BROKE, type Explored, type Fault } from './graph.ts'
import { openRuntimeInk } from './runtime-ink.ts'
import type { Stepper } from './stepper.ts'

/** A fault of the story with the inputs of a shortest way to it. */
export interface Met extends Fault {
  readonly inputs: readonly Input[]
}

/** Every state of a story and every input in it, equal states merged. */
export interface Walk {
  readonly engine: Stepper['engine']
  /** Why the flat walk could not be taken. */
  readonly fallback: string | null
  /** The flat walk's own knowledge of the text: what was run, what was offered. */
  readonly flat: FlatInk | null
  readonly stepper: Stepper
  readonly explored: Explored
  readonly components: Components
  readonly faults: readonly Met[]
  /** False when a limit was reached: then nothing is proved. */
  readonly complete: boolean
}

export interface WalkOptions extends Partial<ExploreOptions> {
  /** Takes the real runtime although the flat walk knows the story. */
  readonly engine?: 'runtime'
  /** Without standing actions, kept variables and ending tags: any Ink. */
  readonly plain?: boolean
  /** Switches off a rule of the analysis; for tests. */
  readonly rules?: LivenessRules
}

export const MAX_STATES = 300_000
/** The real runtime keeps its whole state for each of ours: more would not fit into memory. */
const MAX_RUNTIME_STATES = 40_000
/** What states and graph may take together; what is made of them afterwards takes as much again. */
const MAX_BYTES = 600_000_000

function openStepper(
  ink: string,
  { engine, rules, plain = false }: WalkOptions,
): { stepper: Stepper; flat: FlatInk | null; why: string | null } {
  const session = !plain
  try {
    if (engine !== 'runtime') {
      const flat = openFlatInk(ink, { session, ...(rules ? { rules } : {}) })
      return { stepper: flat, flat, why: null }
    }
  } catch (error) {
    if (!(error instanceof UnknownInk)) throw error
    return { stepper: openRuntimeInk(ink, { session }), flat: null, why: error.message }
  }
  return { stepper: openRuntimeInk(ink, { session }), flat: null, why: null }
}

/** The first way to each fault. */
function faultsOf({ graph }: Explored): readonly Met[] {
  const met = new Map<number, Met>()
  for (const { to, last } of graph.roots) {
    const fault = graph.faults[last]
    if (to === BROKE && fault) met.set(last, { ...fault, inputs: [] })
  }
  for (let edge = 0; edge < graph.edges && met.size < graph.faults.length; edge++) {
    const last = graph.last.at(edge)
    const fault = graph.faults[last]
    if (graph.to.at(edge) !== BROKE || !fault || met.has(last)) continue
    met.set(last, { ...fault, inputs: graph.inputsOf([...graph.edgesTo(graph.owner.at(edge)), edge]) })
  }
  return [...met.values()]
}

/** Walks all of a story, breadth first. Ink that the flat walk does not know is walked by the real runtime. */
export function walkStory(story: CompiledStory, rubric: Rubric, options: WalkOptions = {}): Walk {
  const { maxStates = MAX_STATES, maxBytes = MAX_BYTES, onProgress, plain = false } = options
  const explored = (stepper: Stepper): Explored =>
    explore(stepper, rubric, story.metadata, {
      maxStates: stepper.engine === 'flat' ? maxStates : Math.min(maxStates, MAX_RUNTIME_STATES),
      maxBytes,
      plain,
      ...(onProgress ? { onProgress } : {}),
    })
  let { stepper, flat, why } = openStepper(story.ink, options)
  let result: Explored
  try {
    result = explored(stepper)
  } catch (error) {
    if (!(error instanceof UnknownInk)) throw error
    why = error.message
    flat = null
    stepper = openRuntimeInk(story.ink, { session: !plain })
    result = explored(stepper)
  }
  return {
    engine: stepper.engine,
    fallback: why,
    flat,
    stepper,
    explored: result,
    components: componentsOf(result.graph),
    faults: faultsOf(result),
    complete: result.complete && !stepper.sampled,
  }
}
