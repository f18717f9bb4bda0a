import { addFact, addRow, dropFact, type FactSet, growRow, hasFact, rowHas } from './fact-set.ts'
import type { Facts } from './facts.ts'
import type { Flow } from './flow.ts'

/** Which facts can be looked at from each node on. */
export interface Reach {
  /** Words of a set. */
  readonly words: number
  /** Facts looked at from a node on, when the frames below it look at `below` once it has returned. */
  from(node: number, below: FactSet): FactSet
}

/**
 * Sets flow backward from node to node within a frame of the call stack. A call adds what is looked at within it, and
 * passes on, by way of what is assigned within it, what is looked at behind it: so callers are told apart.
 */
export function readReach(flow: Flow, facts: Facts): Reach {
  const { after, calls, returns, sent, threadEnds, afterThread } = flow
  const { kills, uses, fed } = facts
  const count = after.length
  const words = Math.max(1, Math.ceil(facts.numbers.size / 32))
  const emptySet = (): FactSet => new Int32Array(words)

  const before: number[][] = Array.from({ length: count }, () => [])
  const callers = new Map<number, number[]>()
  after.forEach((nodes, node) => {
    for (const to of nodes) (before[to] as number[]).push(node)
  })
  for (const [node, { at }] of fed) for (const to of after[at] as number[]) (before[to] as number[]).push(node)
  for (const [node, { to }] of calls) for (const entry of to) callers.set(entry, [...(callers.get(entry) ?? []), node])

  /** Nodes that are run above a frame that goes on. */
  const called = new Uint8Array(count)
  const open = [...callers.keys(), ...[...sent.values()].flat()]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (called[node]) continue
    called[node] = 1
    open.push(...(after[node] as number[]))
  }
  const assigned = new Set<number>()
  const outlives = emptySet().fill(-1)
  const unassigned = emptySet().fill(-1)
  for (const fact of facts.temporary) dropFact(outlives, fact)
  for (let node = 0; node < count; node++) {
    const names = called[node] ? [...(kills[node] as number[]), fed.get(node)?.target ?? -1] : []
    for (const fact of names) if (fact >= 0 && hasFact(outlives, fact)) assigned.add(fact)
  }
  for (const fact of assigned) dropFact(unassigned, fact)
  // A frame that is sent elsewhere may look at its temporaries there.
  const handedUp = sent.size > 0 ? emptySet().fill(-1) : outlives

  /** Facts by node that are looked at before the frame is left. */
  const own = new Int32Array(count * words)
  /** By fact: the facts by node that are looked at because this one is, once the frame has been left. */
  const through = new Map<number, Int32Array>()
  for (const fact of assigned) through.set(fact, new Int32Array(count * words))
  const onward = emptySet()
  const set = emptySet()
  const elsewhere = new Map<number, FactSet>()
  const behindThreads = emptySet()

  /** What is looked at from a node on, when `set` is looked at behind the frame. */
  function pass(from: FactSet, entry: number, to: FactSet, mask?: FactSet): void {
    addRow(to, from, 0, unassigned)
    for (const [fact, rows] of through) if (hasFact(from, fact)) addRow(to, rows, entry, mask)
  }

  /** Works out one row; `leaving` is the fact looked at once the frame is left, -1 for rows of `own`. */
  function grow(rows: Int32Array, node: number, leaving: number): boolean {
    onward.fill(0)
    for (const to of after[node] as number[]) addRow(onward, rows, to)
    const call = calls.get(node)
    set.fill(0)
    if (!call || call.skips) set.set(onward)
    for (const entry of call?.to ?? []) {
      pass(onward, entry, set, handedUp)
      if (leaving < 0) addRow(set, own, entry, handedUp)
    }
    if (leaving >= 0 && returns.has(node)) addFact(set, leaving)
    if (leaving < 0 && threadEnds.has(node)) addRow(set, behindThreads)
    const sentTo = leaving < 0 ? elsewhere.get(node) : undefined
    if (sentTo) addRow(set, sentTo)
    for (const killed of kills[node] as number[]) dropFact(set, killed)
    if (leaving < 0) for (const read of uses[node] as number[]) addFact(set, read)
    const feed = fed.get(node)
    if (feed && (after[feed.at] as number[]).some((to) => rowHas(rows, to, words, feed.target))) {
      for (const read of feed.reads) addFact(set, read)
    }
    return growRow(rows, node, set)
  }

  const queue: number[] = []
  const queued = new Uint8Array(count)
  const enqueue = (node: number): void => {
    if (queued[node]) return
    queued[node] = 1
    queue.push(node)
  }
  function solve(nodes: Iterable<number>, work: (node: number) => boolean): void {
    for (const node of nodes) enqueue(node)
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      queued[node] = 0
      if (!work(node)) continue
      for (const earlier of before[node] as number[]) enqueue(earlier)
      for (const caller of callers.get(node) ?? []) enqueue(caller)
    }
  }
  const rowsThrough = [...through]
  if (rowsThrough.length > 0) {
    solve(
      [...after.keys()].filter((node) => called[node] === 1),
      (node) => {
        if (!called[node]) return false
        let grew = false
        for (const [fact, rows] of rowsThrough) if (grow(rows, node, fact)) grew = true
        return grew
      },
    )
  }

  function from(node: number, below: FactSet): FactSet {
    const live = own.slice(node * words, (node + 1) * words)
    const rest = below.map((word, at) => word & (handedUp[at] as number))
    if (called[node]) pass(rest, node, live)
    else if (rest.some((word) => word !== 0)) live.fill(-1)
    return live
  }

  solve(after.keys(), (node) => grow(own, node, -1))
  // Where a frame below is sent elsewhere, or a thread ends, any frames may lie below.
  for (let grew = sent.size > 0 || afterThread.length > 0; grew; ) {
    const below = emptySet()
    for (let wider = true; wider; ) {
      wider = false
      for (const node of calls.keys()) {
        for (const to of after[node] as number[]) if (growRow(below, 0, from(to, below))) wider = true
      }
    }
    grew = false
    const again: number[] = []
    for (const [node, targets] of sent) {
      const live = elsewhere.get(node) ?? emptySet()
      elsewhere.set(node, live)
      for (const target of targets) {
        if (!growRow(live, 0, from(target, called[target] ? below : emptySet()))) continue
        grew = true
        again.push(node)
      }
    }
    for (const node of afterThread) {
      if (!growRow(behindThreads, 0, from(node, called[node] ? below : emptySet()))) continue
      grew = true
      again.push(...threadEnds)
    }
    solve(again, (node) => grow(own, node, -1))
  }
  return { words, from }
}
