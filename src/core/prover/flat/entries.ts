import { type Box, isBox } from './boxes.ts'
import { isCounted, type Program } from './program.ts'

/** A box that a jump enters, and whether at its start. */
export interface Entry {
  readonly box: Box
  readonly atStart: boolean
}

/** Which counted boxes a jump from one point to another enters, as Ink counts visits. */
export function enteredBy(program: Program, from: number, to: number): readonly Entry[] {
  if ((program.placeOf[to] as number) < 0) return []
  const left = new Set<Box>()
  for (let box: Box | null = from < 0 ? null : (program.boxOf[from] as Box); box; box = box.parent) left.add(box)
  const target = program.boxOf[to] as Box
  const place = program.placeOf[to] as number
  const empty = target.content.length === 0
  const entries: Entry[] = []
  let atStart = true
  let first: boolean = empty ? target.parent?.content[0] === target : place === 0
  let box: Box | null = empty ? target.parent : target
  if (!empty && place >= target.content.length) return []
  while (box && (!left.has(box) || box.startOnly)) {
    atStart = atStart && first
    if (isCounted(box)) entries.push({ box, atStart })
    const { parent }: Box = box
    const inner: unknown = parent?.content[0]
    first = isBox(inner) && inner === box
    box = parent
  }
  return entries
}
