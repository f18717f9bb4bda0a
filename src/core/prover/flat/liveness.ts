import type { Box } from './boxes.ts'
import { type Expressions, readExpressions } from './expressions.ts'
import { type Flow, readFlow } from './flow.ts'
import { ONCE, type Op, type Program } from './program.ts'

/** Rules of the analysis. All hold; tests switch one off and expect that the certificate refuses the walk. */
export interface LivenessRules {
  /** A once-only reply looks at whether it was taken. */
  readonly once: boolean
  /** What follows a return is still to come within a tunnel or function. */
  readonly returns: boolean
  /** A reply that is on offer may be taken. */
  readonly replies: boolean
  /** What feeds a variable that will be read is itself read. */
  readonly feeds: boolean
  /** Counters are as large as the story looks at them. */
  readonly counters: boolean
}

export const ALL_RULES: LivenessRules = { once: true, returns: true, replies: true, feeds: true, counters: true }

/** For each point of a story: what of its memory the future can still look at. Facts are numbered. */
export interface Liveness {
  /** Facts by name: `g:` global, `t:` temporary, `v:`, `u:`, `d:` visits, turn and deal of a box, `turn`. */
  readonly facts: ReadonlyMap<string, number>
  readonly expressions: Expressions
  readonly flow: Flow
  isLive(fact: string, point: number): boolean
  /** Whether any of these points can still look at a fact, by its number. */
  isLiveAt(fact: number, points: readonly number[]): boolean
  /** Facts that are never given up, since something refers to them. */
  isKept(fact: string): boolean
}

export function readLiveness(program: Program, kept: ReadonlySet<string>, rules: LivenessRules): Liveness {
  const expressions = readExpressions(program)
  const flow = readFlow(program, rules)
  const { ops, points, boxOf } = program
  const facts = new Map<string, number>()
  const factOf = (name: string): number => {
    const known = facts.get(name)
    if (known !== undefined) return known
    facts.set(name, facts.size)
    return facts.size - 1
  }
  const globals = new Set(program.globals)
  const nameOf = (text: string): string => (globals.has(text) ? `g:${text}` : `t:${text}`)
  const referred = new Set(ops.flatMap((op) => (op.op === 'ref' ? [nameOf(op.text)] : [])))
  const always = (name: string): boolean => referred.has(name) || (name.startsWith('g:') && kept.has(name.slice(2)))

  const uses: (readonly number[])[] = new Array(points)
  const fed = new Map<number, { readonly reads: readonly number[]; readonly target: number; readonly at: number }>()
  const kills = new Int32Array(points).fill(-1)
  const readsOf = (op: Op, point: number): string[] => {
    switch (op.op) {
      case 'get':
      case 'leap':
        return [nameOf(op.text)]
      case 'set':
        // An empty list that is assigned takes over where the old one came from.
        if (program.lists.size > 0) return [nameOf(op.text)]
        // Assigning to a parameter that was handed a reference looks at the reference.
        return referred.size > 0 && nameOf(op.text).startsWith('t:') ? [nameOf(op.text)] : []
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
  ops.forEach((op, point) => {
    const reads = readsOf(op, point).map(factOf)
    const feeds = expressions.feeds.get(point)
    const unread = expressions.printed.has(point) && !flow.inText[point]
    const assigned = feeds === undefined ? undefined : ops[feeds]
    const target = assigned && 'text' in assigned ? nameOf(assigned.text) : undefined
    const weak =
      target === undefined ||
      always(target) ||
      flow.inAction[point] === 1 ||
      (referred.size > 0 && target.startsWith('t:'))
    const strong = !weak && op.op !== 'set'
    uses[point] = unread || (strong && target !== undefined) ? [] : reads
    if (strong && target !== undefined && feeds !== undefined && !unread && rules.feeds) {
      fed.set(point, { reads, target: factOf(target), at: feeds })
    }
    if (op.op === 'set' || op.op === 'declare') {
      const name = nameOf(op.text)
      const mayRefer = op.op === 'set' && (program.lists.size > 0 || (referred.size > 0 && name.startsWith('t:')))
      if (!always(name) && !mayRefer) kills[point] = factOf(name)
    }
  })
  for (const name of referred) factOf(name)

  const words = Math.max(1, Math.ceil((facts.size + program.globals.length) / 32))
  const live = new Int32Array(points * words)
  const has = (point: number, fact: number): boolean =>
    ((live[point * words + (fact >> 5)] as number) & (1 << (fact & 31))) !== 0
  const before: number[][] = Array.from({ length: points }, () => [])
  flow.after.forEach((followers, point) => {
    for (const follower of followers) (before[follower] as number[]).push(point)
  })
  for (const [point, { at }] of fed) {
    for (const follower of flow.after[at] as number[]) (before[follower] as number[]).push(point)
  }
  const queue: number[] = Array.from({ length: points }, (_, point) => point)
  const queued = new Uint8Array(points).fill(1)
  const out = new Int32Array(words)
  for (let point = queue.pop(); point !== undefined; point = queue.pop()) {
    queued[point] = 0
    out.fill(0)
    for (const follower of flow.after[point] as number[]) {
      for (let word = 0; word < words; word++)
        out[word] = (out[word] as number) | (live[follower * words + word] as number)
    }
    const killed = kills[point] as number
    if (killed >= 0) out[killed >> 5] = (out[killed >> 5] as number) & ~(1 << (killed & 31))
    for (const read of uses[point] as number[]) out[read >> 5] = (out[read >> 5] as number) | (1 << (read & 31))
    const feeding = fed.get(point)
    if (feeding && (flow.after[feeding.at] as number[]).some((follower) => has(follower, feeding.target))) {
      for (const read of feeding.reads) out[read >> 5] = (out[read >> 5] as number) | (1 << (read & 31))
    }
    let changed = false
    for (let word = 0; word < words; word++) {
      const at = point * words + word
      const merged = (live[at] as number) | (out[word] as number)
      if (merged !== live[at]) {
        live[at] = merged
        changed = true
      }
    }
    if (changed) {
      for (const earlier of before[point] as number[]) {
        if (queued[earlier]) continue
        queued[earlier] = 1
        queue.push(earlier)
      }
    }
  }
  return {
    facts,
    expressions,
    flow,
    isKept: always,
    isLiveAt: (fact, places) => places.some((point) => has(point, fact)),
    isLive: (name, point) => {
      if (always(name)) return true
      const fact = facts.get(name)
      return fact !== undefined && has(point, fact)
    },
  }
}
