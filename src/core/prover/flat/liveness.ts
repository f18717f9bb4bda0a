import { type Expressions, readExpressions } from './expressions.ts'
import type { FactSet } from './fact-set.ts'
import { readFacts } from './facts.ts'
import { readFlow } from './flow.ts'
import { type Leaving, readLeaving } from './leaving.ts'
import type { LivenessRules } from './liveness-rules.ts'
import type { Program } from './program.ts'
import { readReach } from './reach.ts'

/** For each place of a story: what of its memory the future can still look at. */
export interface Liveness {
  /** Facts by name: `g:` global, `t:` temporary, `e:` whether it was declared, `v:`, `u:`, `d:` visits, turn and deal of a box, `turn`. */
  readonly facts: ReadonlyMap<string, number>
  readonly expressions: Expressions
  /**
   * What can be looked at from a node of the flow on (-1: nothing is left to do there) by a frame above frames that
   * look at `below` once it has returned (null: there are none). Equal questions get the same set.
   */
  at(node: number, below: FactSet | null): FactSet
  /** Frames may be sent elsewhere from above: what is looked at there belongs to frames below. */
  readonly sends: boolean
  /** Facts that are never given up, since something refers to them. */
  isKept(fact: string): boolean
  readonly leaving: Leaving
}

export function readLiveness(program: Program, kept: ReadonlySet<string>, rules: LivenessRules): Liveness {
  const expressions = readExpressions(program)
  const flow = readFlow(program, rules)
  const facts = readFacts(program, flow, expressions, kept, rules)
  const reach = readReach(flow, facts)
  const nothing: FactSet = new Int32Array(reach.words)
  const known = new Map<FactSet, FactSet[]>()
  return {
    facts: facts.numbers,
    expressions,
    sends: flow.sent.size > 0,
    isKept: facts.isKept,
    leaving: readLeaving(program, flow, rules),
    at: (node, below) => {
      if (node < 0) return nothing
      const under = (rules.returns && below) || nothing
      const sets = known.get(under) ?? []
      known.set(under, sets)
      const live = sets[node] ?? reach.from(node, under)
      sets[node] = live
      return live
    },
  }
}
