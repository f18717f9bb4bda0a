import { ACTIONS } from '../../model/move.ts'
import type { Box } from './boxes.ts'
import { readHandings } from './handings.ts'
import type { Op, Program } from './program.ts'
import { isWayBack, sayingsOf, WAY_BACK } from './sayings.ts'
import { Nothing, Target } from './values.ts'

/** What runs on top of a frame before the frame goes on. */
export interface Call {
  /** First nodes; several where a variable says what is called. */
  readonly to: readonly number[]
  /** It may also be passed over. */
  readonly skips: boolean
}

/**
 * Where the story can go from each node within one frame of the call stack. Nodes up to the number of points are the
 * points; after them comes the end of all content, then copies of points that lead on according to who came.
 */
export interface Flow {
  /** The point of each node; -1 for the end of content. */
  readonly pointOf: readonly number[]
  /** By leaf; points in boxes lead to their leaf first. Calls lead on to where they come back to. */
  readonly after: readonly (readonly number[])[]
  readonly calls: ReadonlyMap<number, Call>
  /** Nodes at which a frame may be left for the one below it. */
  readonly returns: ReadonlySet<number>
  /** Nodes at which the frame below is sent elsewhere, and where to. */
  readonly sent: ReadonlyMap<number, readonly number[]>
  /** Nodes at which a thread may end, and the nodes at which stories go on behind threads. */
  readonly threadEnds: ReadonlySet<number>
  readonly afterThread: readonly number[]
  /** The node of a point among the copies that a node belongs to. */
  beside(node: number, point: number): number
  /** The variable that a name stands for at a node: itself, or what was handed over by `ref`. */
  standsFor(node: number, name: string): string
  /** Variables handed over by `ref` in a way that is not followed; parameters that may hold a reference. */
  readonly unfollowed: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  /** The first points of the knots that answer standing actions. */
  readonly actions: readonly number[]
  /** Nodes run from an action's knot before a reply is given: the decision may be handed back from there. */
  readonly inAction: Uint8Array
  /** Nodes that may run while a text is made that becomes a value. */
  readonly inText: Uint8Array
}

export const actionKnots = (root: Box): readonly Box[] =>
  ACTIONS.flatMap((action) => {
    const knot = root.named.get(action)
    return knot ? [knot] : []
  })

/** Rules that can be switched off, so that tests can show that the certificate notices. */
export interface FlowRules {
  readonly replies: boolean
}

/** The node where content ends. */
export const endOf = ({ points }: Program): number => points

export function readFlow(program: Program, rules: FlowRules): Flow {
  const { ops, next, leaf, boxOf, root, points } = program
  const end = endOf(program)
  const everywhere = program.targets.map(({ point }) => point)
  const addressed = program.targets.filter((target) => !isWayBack(target)).map(({ point }) => point)
  const sayings = sayingsOf(program)
  const calls = new Map<number, Call>()
  const returns = new Set<number>([end])
  const sent = new Map<number, readonly number[]>()
  const threadEnds = new Set<number>([end])
  const threaded = new Set<number>()
  const following = (point: number): number => ((next[point] as number) >= 0 ? (next[point] as number) : end)
  ops.forEach((op, point) => {
    if (op.op === 'thread') threaded.add(leaf[following(point)] ?? end)
  })
  const afterThread = [...threaded].filter((start) => start !== end).map(following)

  /** Where `->->` sends the frame below; compiled tunnels mostly say that it goes on where it was. */
  function sentTo(point: number): readonly number[] {
    const said = ops[point - 2]
    if (ops[point - 1]?.op !== '/ev' || ops[point - 3]?.op !== 'ev' || said?.op !== 'const') return addressed
    return said.value instanceof Nothing ? [] : said.value instanceof Target ? [said.value.point] : addressed
  }

  function from(op: Op, point: number): number[] {
    const on = following(point)
    switch (op.op) {
      case 'divert':
        return [op.to, ...(op.when || threaded.has(point) ? [on] : [])]
      case 'call':
        calls.set(point, { to: [op.to], skips: op.when || threaded.has(point) })
        return [on]
      case 'leap': {
        if (op.push !== 'no') {
          calls.set(point, { to: addressed, skips: true })
          return [on]
        }
        const backs = sayings.filter(({ words }) => words === boxOf[point]).map(({ back }) => back)
        const to = op.text !== WAY_BACK ? addressed : backs.length > 0 ? backs : everywhere
        return [...to, ...(op.when || threaded.has(point) ? [on] : [])]
      }
      case '->->':
      case '~ret': {
        returns.add(point)
        const to = op.op === '->->' ? sentTo(point) : []
        if (to.length > 0) sent.set(point, to)
        return []
      }
      case 'done':
        threadEnds.add(point)
        return []
      case 'end':
        return []
      default:
        return [on]
    }
  }

  const after = ops.map((op, point) => (leaf[point] === point ? from(op, point) : [leaf[point] as number]))
  after.push([])
  const pointOf = [...ops.keys(), -1]
  const copies = new Map<number, ReadonlyMap<number, number>>()

  function reached(from: number, within: (point: number) => boolean): readonly number[] {
    const seen = new Set<number>()
    const queue = [from]
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (seen.has(node) || node >= points || !within(node)) continue
      seen.add(node)
      queue.push(...(after[node] as number[]))
    }
    return [...seen]
  }
  function copy(nodes: readonly number[]): ReadonlyMap<number, number> {
    const own = new Map(nodes.map((node, at) => [node, pointOf.length + at]))
    for (const [node, made] of own) {
      pointOf.push(node)
      copies.set(made, own)
      after[made] = (after[node] as number[]).map((to) => own.get(to) ?? to)
      const call = calls.get(node)
      if (call) calls.set(made, call)
      for (const marked of [returns, threadEnds]) if (marked.has(node)) marked.add(made)
      const to = sent.get(node)
      if (to) sent.set(made, to)
    }
    return own
  }
  // Each jump into the words of a reply gets words of its own, which lead back to it alone.
  for (const { jump, words, back } of sayings) {
    const own = copy(reached(words.first, (point) => isWithin(boxOf[point] as Box, words)))
    for (const [node, made] of own) {
      const op = ops[node] as Op
      if (op.op === 'leap' && op.text === WAY_BACK) after[made] = [back]
    }
    after[jump] = [own.get(words.first) ?? words.first]
  }
  // Each call that hands variables over gets a function of its own, which looks at them alone.
  const bodyOf = (call: number): readonly number[] => reached(calls.get(call)?.to[0] ?? end, () => true)
  const { handings, unfollowed, parameters } = readHandings(program, (call) => {
    const { op, ...rest } = ops[call] as Op
    if (op !== 'call' || ('tunnel' in rest && rest.tunnel)) return false
    const body = bodyOf(call)
    return body.length <= LONGEST_BODY && body.every((point) => !UNFOLLOWED.has((ops[point] as Op).op))
  })
  const standFor = new Map<number, ReadonlyMap<string, string>>()
  for (const { call, globals } of handings) {
    const { to, skips } = calls.get(call) as Call
    const own = copy(bodyOf(call))
    for (const made of own.values()) standFor.set(made, globals)
    calls.set(call, { to: to.map((entry) => own.get(entry) ?? entry), skips })
  }

  const actions = actionKnots(root).map((knot) => knot.first)
  const beside = (node: number, point: number): number => copies.get(node)?.get(point) ?? point
  const opAt = (node: number): Op | undefined => ops[pointOf[node] as number]
  const flood = (seeds: readonly number[], stops: (node: number) => boolean): Uint8Array => {
    const seen = new Uint8Array(pointOf.length)
    const queue = [...seeds]
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (seen[node]) continue
      seen[node] = 1
      // Behind a text within the text it goes on.
      if (isText(opAt(node))) queue.push(...behindText(node))
      if (stops(node)) continue
      queue.push(...(after[node] as number[]), ...(calls.get(node)?.to ?? []), ...(sent.get(node) ?? []))
      if (threadEnds.has(node)) queue.push(...afterThread)
    }
    return seen
  }
  function behindText(node: number): readonly number[] {
    const point = pointOf[node] as number
    const box = boxOf[point] as Box
    let depth = 0
    for (let inner = point; inner < box.first + box.content.length; inner++) {
      const { op } = ops[inner] as Op
      if (op === 'str' || op === '#') depth += 1
      else if (op === '/str' || op === '/#') depth -= 1
      if (depth === 0) return after[beside(node, inner)] as number[]
    }
    return []
  }
  const texts = [...pointOf.keys()].filter((node) => isText(opAt(node)))
  const inAction = flood(actions, () => false)
  const inText = flood(
    texts.flatMap((node) => after[node] as number[]),
    (node) => ['/str', '/#'].includes(opAt(node)?.op ?? ''),
  )
  // A reply that is taken later goes on at its own text; before it, an action may be taken instead.
  const withReplies = after.map((nodes, node) => {
    const op = opAt(node)
    return op?.op === 'choice' && rules.replies ? [...nodes, op.box.first, ...actions] : nodes
  })
  return {
    pointOf,
    after: withReplies,
    calls,
    returns,
    sent,
    threadEnds,
    afterThread,
    beside,
    standsFor: (node, name) => standFor.get(node)?.get(name) ?? name,
    unfollowed,
    parameters,
    actions,
    inAction,
    inText,
  }
}

const isWithin = (box: Box, outer: Box): boolean => {
  for (let at: Box | null = box; at; at = at.parent) if (at === outer) return true
  return false
}

/** Functions longer than this are not copied for each call that hands variables to them. */
const LONGEST_BODY = 400
const UNFOLLOWED = new Set<Op['op']>(['choice', 'ref', 'thread', 'leap', '->->'])

const isText = (op: Op | undefined): boolean => op?.op === 'str' || op?.op === '#'
