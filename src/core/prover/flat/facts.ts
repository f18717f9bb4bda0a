import type { Box } from './boxes.ts'
import type { Expressions } from './expressions.ts'
import type { Flow } from './flow.ts'
import type { LivenessRules } from './liveness-rules.ts'
import { ONCE, type Op, type Program } from './program.ts'

/** What each node of a story looks at and overwrites. Facts are numbered. */
export interface Facts {
  /** By name: `g:` global, `t:` temporary, `e:` whether it was declared, `v:`, `u:`, `d:` visits, turn and deal of a box, `turn`. */
  readonly numbers: ReadonlyMap<string, number>
  /** Facts that belong to one frame of the call stack. */
  readonly temporary: readonly number[]
  readonly uses: readonly (readonly number[])[]
  /** Facts that are overwritten. */
  readonly kills: readonly (readonly number[])[]
  /** Reads that only count when the target is looked at after the node `at`, which assigns it. */
  readonly fed: ReadonlyMap<number, Feed>
  /** Facts that are never given up, since something refers to them. */
  isKept(name: string): boolean
}

export interface Feed {
  readonly reads: readonly number[]
  readonly target: number
  readonly at: number
}

export function readFacts(
  program: Program,
  flow: Flow,
  expressions: Expressions,
  kept: ReadonlySet<string>,
  rules: Pick<LivenessRules, 'once' | 'feeds'>,
): Facts {
  const { ops, boxOf } = program
  const numbers = new Map<string, number>()
  const factOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
  const globals = new Set(program.globals)
  const nameOf = (text: string): string => (globals.has(text) ? `g:${text}` : `t:${text}`)
  const referred = new Set([...flow.unfollowed].map(nameOf))
  const isKept = (name: string): boolean => referred.has(name) || (name.startsWith('g:') && kept.has(name.slice(2)))

  /** Whether a temporary may hold a reference: then assigning to it may assign to something else. */
  const mayRefer = (name: string): boolean =>
    name.startsWith('t:') && (flow.unfollowed.size > 0 || flow.parameters.has(name.slice(2)))

  const readsOf = (op: Op, point: number, node: number): string[] => {
    const named = (text: string): string => nameOf(flow.standsFor(node, text))
    switch (op.op) {
      case 'get':
      case 'leap':
        return [named(op.text)]
      case 'set':
        // An empty list that is assigned takes over where the old one came from.
        if (program.lists.size > 0) return [named(op.text)]
        // Assigning to a parameter that was handed a reference looks at the reference.
        return mayRefer(named(op.text)) ? [named(op.text)] : []
      case 'count':
        return [`v:${op.box.id}`]
      case 'visit':
        return expressions.dealt.has(point) ? [] : [`v:${(boxOf[point] as Box).id}`]
      case 'seq':
        return [`d:${(boxOf[point] as Box).id}`]
      case 'choice':
        return op.flags & ONCE && rules.once ? [`v:${op.box.id}`] : []
      case 'turn':
        return ['turn']
      case 'turns':
      case 'readc': {
        const box = expressions.asked.get(point)
        const sign = op.op === 'turns' ? 'u' : 'v'
        return box ? [`${sign}:${box.id}`] : program.boxes.map(({ id }) => `${sign}:${id}`)
      }
      default:
        return []
    }
  }

  const below = temporariesWhereSent(program, flow)
  const uses: number[][] = []
  const kills: number[][] = []
  const fed = new Map<number, Feed>()
  flow.pointOf.forEach((point, node) => {
    uses[node] = []
    kills[node] = []
    const op = ops[point]
    if (!op) return
    const reads = readsOf(op, point, node).map(factOf)
    const feeds = expressions.feeds.get(point)
    const unread = expressions.printed.has(point) && !flow.inText[node]
    const assigned = feeds === undefined ? undefined : ops[feeds]
    const target = assigned && 'text' in assigned ? nameOf(flow.standsFor(node, assigned.text)) : undefined
    const weak = target === undefined || isKept(target) || flow.inAction[node] === 1 || mayRefer(target)
    const strong = !weak && op.op !== 'set'
    if (!unread && !strong) uses[node] = reads
    const own = kills[node] as number[]
    if (strong && target !== undefined && feeds !== undefined && !unread && rules.feeds) {
      fed.set(node, { reads, target: factOf(target), at: flow.beside(node, feeds) })
    }
    if (op.op === 'set' || op.op === 'declare') {
      // A parameter is declared with the reference itself.
      const name = nameOf(op.op === 'set' ? flow.standsFor(node, op.text) : op.text)
      const elsewhere = op.op === 'set' && (program.lists.size > 0 || mayRefer(name))
      // A frame that is sent elsewhere from above may look at a temporary of the same name there.
      if (name.startsWith('t:') && below.has(op.text)) {
        if (op.op === 'set') (uses[node] as number[]).push(factOf(`e:${op.text}`))
        return
      }
      if (!isKept(name) && !elsewhere) own.push(factOf(name))
      // Only what was declared can be assigned.
      if (name.startsWith('t:')) (op.op === 'set' ? (uses[node] as number[]) : own).push(factOf(`e:${op.text}`))
    }
  })
  for (const name of referred) factOf(name)
  const temporary = [...numbers].flatMap(([name, fact]) => (/^[te]:/.test(name) ? [fact] : []))
  return { numbers, temporary, uses, kills, fed, isKept }
}

/** Temporaries that are looked at where a frame goes on that was sent elsewhere from above. */
function temporariesWhereSent({ ops }: Program, { after, pointOf, sent }: Flow): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<number>()
  const open = [...sent.values()].flat()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...(after[node] as number[]))
    const op = ops[pointOf[node] as number]
    if (op && ['get', 'set', 'ref', 'leap'].includes(op.op) && 'text' in op) names.add(op.text)
  }
  return names
}
