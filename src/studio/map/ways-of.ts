import type { Box } from '../../core/prover/flat/boxes.ts'
import type { Flow } from '../../core/prover/flat/flow.ts'
import { INVISIBLE, type Op, type Program } from '../../core/prover/flat/program.ts'
import { isWayBack, WAY_BACK } from '../../core/prover/flat/sayings.ts'

/** Points followed from one place; what lies beyond them stays in the same knot. */
const MOST_POINTS = 4000

/** What the map's nodes are in compiled Ink. */
export interface Homes {
  /** The id of the node that a box belongs to; null within functions and declarations. */
  of(box: Box): string | null
  /** The ending that a point tells, if it does. */
  endingAt(point: number): string | null
}

export interface Followed {
  readonly to: string[]
  stays: boolean
  open: boolean
}

/** The knots whose addresses are taken: a variable may lead there. */
export const addressedBy = ({ targets, boxOf }: Program, homes: Homes): readonly string[] => [
  ...new Set(
    targets.filter((target) => !isWayBack(target)).flatMap(({ point }) => homes.of(boxOf[point] as Box) ?? []),
  ),
]

/** Where the story comes to from a point: the next nodes, and whether it goes on in the one it is in. */
export function follow(program: Program, flow: Flow, homes: Homes, start: number, home: string | null): Followed {
  const { ops, boxOf, next } = program
  const to = new Set<string>()
  const found: Followed = { to: [], stays: false, open: false }
  const seen = new Set<number>()
  const queue = [start]
  for (const node of queue) {
    const point = flow.pointOf[node] ?? -1
    if (seen.has(node) || point < 0) continue
    if (seen.size > MOST_POINTS) {
      found.stays = true
      break
    }
    seen.add(node)
    const box = boxOf[point] as Box
    const here = homes.of(box)
    if (here !== home) {
      if (here !== null) to.add(here)
      continue
    }
    const ending = homes.endingAt(point)
    if (ending !== null) {
      to.add(ending)
      continue
    }
    const op = ops[point] as Op
    const call = flow.calls.get(node)
    if (call && op.op === 'call' && op.tunnel) {
      for (const entry of call.to) {
        const called = homes.of(boxOf[flow.pointOf[entry] as number] as Box)
        if (called !== null) to.add(called)
      }
    }
    if (op.op === 'leap' && op.text !== WAY_BACK) {
      found.open = true
      if (op.when || op.push !== 'no') queue.push(next[point] as number)
      continue
    }
    if (op.op === 'choice') {
      if (op.flags & INVISIBLE) queue.push(op.box.first)
      else found.stays = true
    }
    // A jump to where the knot begins is a loop of its own.
    if (op.op === 'divert' && home !== null && beginsNode(boxOf[op.to] as Box, home) && boxOf[op.to]?.first === op.to) {
      to.add(home)
      if (!op.when) continue
      queue.push(next[point] as number)
      continue
    }
    queue.push(...(flow.after[node] ?? []))
  }
  found.to.push(...to)
  return found
}

const beginsNode = ({ path }: Box, home: string): boolean => path === home
