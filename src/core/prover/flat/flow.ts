import { ACTIONS } from '../../model/move.ts'
import type { Box } from './boxes.ts'
import type { Op, Program } from './program.ts'
import { Target } from './values.ts'

/** Where the story can go from each point, and what follows from it. Calls are not told apart by who called. */
export interface Flow {
  /** By leaf; points in boxes lead to their leaf first. */
  readonly after: readonly (readonly number[])[]
  /** The first points of the knots that answer standing actions. */
  readonly actions: readonly number[]
  /** Points run from an action's knot before a reply is given: the decision may be handed back from there. */
  readonly inAction: Uint8Array
  /** Points that may run while a text is made that becomes a value. */
  readonly inText: Uint8Array
}

export const actionKnots = (root: Box): readonly Box[] =>
  ACTIONS.flatMap((action) => {
    const knot = root.named.get(action)
    return knot ? [knot] : []
  })

/** Rules that can be switched off, so that tests can show that the certificate notices. */
export interface FlowRules {
  readonly returns: boolean
  readonly replies: boolean
}

export function readFlow(program: Program, rules: FlowRules): Flow {
  const { ops, next, leaf, boxOf, root } = program
  const knotOf = (point: number): Box => {
    let box = boxOf[point] as Box
    while (box.parent && box.parent !== root) box = box.parent
    return box
  }
  const afterCall = new Map<Box, number[]>()
  const afterLeap: number[] = []
  const afterTunnel: number[] = []
  const afterThread: number[] = []
  const threaded = new Set<number>()
  const starts = new Map<Box, number[]>()
  const addressed = program.targets.filter(({ path }) => !/\$r\d+$/.test(path)).map(({ point }) => point)
  const following = (point: number): number[] => ((next[point] as number) >= 0 ? [next[point] as number] : [])

  ops.forEach((op, point) => {
    if (op.op === 'call') {
      if (op.tunnel) afterTunnel.push(...following(point))
      else {
        const knot = knotOf(op.to)
        afterCall.set(knot, [...(afterCall.get(knot) ?? []), ...following(point)])
      }
    } else if (op.op === 'leap' && op.push !== 'no')
      (op.push === 'tunnel' ? afterTunnel : afterLeap).push(...following(point))
    else if (op.op === 'thread') {
      const start = leaf[next[point] as number] as number
      threaded.add(start)
      afterThread.push(...following(start))
    } else if (op.op === 'declare' && op.text === '$r') {
      // The words of a reply that are said again: each place that jumps into them says where to come back to.
      const box = boxOf[point] as Box
      for (let place = point - 1; place >= box.first; place--) {
        const target = ops[place] as Op
        if (target.op !== 'const' || !(target.value instanceof Target)) continue
        for (let ahead = point + 1; ahead < box.first + box.content.length; ahead++) {
          const jump = ops[ahead] as Op
          if (jump.op !== 'divert') continue
          const said = boxOf[jump.to] as Box
          starts.set(said, [...(starts.get(said) ?? []), target.value.point])
          break
        }
        break
      }
    }
  })

  const returned = (point: number): number[] =>
    rules.returns ? [...(afterCall.get(knotOf(point)) ?? []), ...afterLeap] : []

  function from(op: Op, point: number): number[] {
    const on = following(point)
    switch (op.op) {
      case 'divert':
        return [op.to, ...(op.when || threaded.has(point) ? on : [])]
      case 'call':
        return [op.to, ...on]
      case 'leap': {
        const own = op.text === '$r' ? starts.get(boxOf[point] as Box) : undefined
        return [...(own ?? addressed), ...(op.when || op.push !== 'no' || threaded.has(point) ? on : [])]
      }
      case '->->':
        return rules.returns ? [...afterTunnel, ...addressed] : []
      case '~ret':
        return returned(point)
      case 'done':
        return afterThread
      case 'end':
        return []
      default:
        return on.length > 0 ? on : [...returned(point), ...afterThread]
    }
  }

  const after = ops.map((op, point) => (leaf[point] === point ? from(op, point) : [leaf[point] as number]))
  const actions = actionKnots(root).map((knot) => knot.first)

  const flood = (seeds: readonly number[], stops: (op: Op) => boolean): Uint8Array => {
    const seen = new Uint8Array(ops.length)
    const queue = [...seeds]
    for (let point = queue.pop(); point !== undefined; point = queue.pop()) {
      if (seen[point]) continue
      seen[point] = 1
      if (stops(ops[point] as Op)) continue
      for (const follower of after[point] as readonly number[]) if (!seen[follower]) queue.push(follower)
    }
    return seen
  }
  const inAction = flood(actions, () => false)
  const texts = ops.flatMap((op, point) => (op.op === 'str' || op.op === '#' ? (after[point] as number[]) : []))
  const inText = flood(texts, (op) => op.op === '/str' || op.op === '/#')
  // A reply that is taken later goes on at its own text; before it, an action may be taken instead.
  const withReplies = after.map((points, point) => {
    const op = ops[point] as Op
    return op.op === 'choice' && rules.replies ? [...points, op.box.first, ...actions] : points
  })
  return { after: withReplies, actions, inAction, inText }
}
