import type { Flow } from './flow.ts'
import { endOf } from './flow.ts'
import type { Frame } from './memory.ts'
import type { Op, Program } from './program.ts'
import { Reference, type Value } from './values.ts'

/** Which frames of a call stack can still be come back to. */
export interface Leaving {
  /**
   * How many frames at the bottom nothing can ever come back to: no way from where the frame above them goes on leads
   * to its `->->`. The topmost goes on at `target` (-1: it has nothing left to do, but may be sent elsewhere).
   */
  dead(frames: readonly Frame[], target: number, stack: readonly Value[]): number
}

/** Finds the nodes from which a frame may be left for the one below it, tunnels and functions each in their way. */
export function readLeaving(program: Program, flow: Flow, rules: { readonly frames: boolean }): Leaving {
  const { pointOf, after, calls, sent } = flow
  const opAt = (node: number): Op | undefined => program.ops[pointOf[node] as number]
  // A standing action runs in a frame of its own: giving back from it does not leave the frame that offers the replies.
  const actions = new Set(flow.actions)
  const onward = after.map((nodes, node) => {
    return opAt(node)?.op === 'choice' ? nodes.filter((to) => !actions.has(to)) : nodes
  })
  const before: number[][] = after.map(() => [])
  onward.forEach((nodes, node) => {
    for (const to of nodes) (before[to] as number[]).push(node)
  })
  const callers = new Map<number, number[]>()
  for (const [node, { to }] of calls) for (const entry of to) callers.set(entry, [...(callers.get(entry) ?? []), node])
  const targets = [...new Set([...sent.values()].flat())]

  const tunnels = new Uint8Array(after.length)
  const functions = new Uint8Array(after.length)
  const isTunnel = (op: Op | undefined): boolean =>
    op?.op === 'call' ? op.tunnel : op?.op === 'leap' && op.push === 'tunnel'
  const sentLeaves = (leaves: Uint8Array): boolean => targets.some((target) => leaves[target] === 1)

  function leavesFrom(node: number, leaves: Uint8Array): boolean {
    const op = opAt(node)?.op
    if (leaves === tunnels ? op === '->->' : op === '~ret' || op === undefined) return true
    // Where the turn is over a standing action may be played on top of the frame, and send it elsewhere.
    if (leaves === tunnels && actions.size > 0 && (op === 'done' || op === undefined) && sentLeaves(tunnels))
      return true
    const call = calls.get(node)
    if (call) {
      const inner = isTunnel(opAt(node)) ? tunnels : functions
      const comesBack = call.to.some((entry) => inner[entry] === 1)
      if (!comesBack && !call.skips) return false
      if (comesBack && inner === tunnels && sentLeaves(leaves)) return true
    }
    return (onward[node] as number[]).some((to) => leaves[to] === 1)
  }

  const queue = [...after.keys()]
  while (queue.length > 0) {
    const sends = sentLeaves(tunnels)
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const leaves of [tunnels, functions]) {
        if (leaves[node] || !leavesFrom(node, leaves)) continue
        leaves[node] = 1
        queue.push(...(before[node] as number[]), ...(callers.get(node) ?? []))
      }
    }
    // Every frame below another may be sent there.
    if (sends !== sentLeaves(tunnels)) queue.push(...after.keys())
  }
  const afterSending = sentLeaves(tunnels)

  function mayLeave({ tunnel, point }: Frame, isTop: boolean, target: number): boolean {
    const next = point < 0 ? -1 : (program.next[point] as number)
    const resume = isTop ? target : point >= 0 && next < 0 ? endOf(program) : next
    if (resume >= 0 && (tunnel ? tunnels : functions)[resume] === 1) return true
    return afterSending && (!isTop || target < 0)
  }

  return {
    dead: (frames, target, stack) => {
      const last = frames.length - 1
      if (!rules.frames) return last
      for (let at = last; at > 0; at--) {
        const frame = frames[at] as Frame
        if (!frame.tunnel || mayLeave(frame, at === last, target)) continue
        if (stack.some((value) => value instanceof Reference)) return 0
        // What something above refers to is still looked at.
        const held = frames.slice(at).flatMap(({ temps }) => [...(temps?.values() ?? [])])
        return held.reduce<number>((least, value) => {
          return value instanceof Reference && value.depth > 0 ? Math.min(least, value.depth - 1) : least
        }, at)
      }
      return 0
    },
  }
}

/** Frames without those at the bottom; what refers to a frame by its depth goes on doing so. */
export function withoutDead(frames: readonly Frame[], dead: number): Frame[] {
  return frames.slice(dead).map((frame) => {
    if (!frame.temps) return frame
    return { ...frame, temps: new Map([...frame.temps].map(([name, value]) => [name, lowered(value, dead)])) }
  })
}

const lowered = (value: Value, by: number): Value =>
  value instanceof Reference && value.depth > 0 ? new Reference(value.name, value.depth - by) : value
