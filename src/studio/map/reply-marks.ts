import type { PlacedNode, Point } from './map-layout.ts'

/** Distance of reply marks, from middle to middle. */
export const MARK_STEP = 20

/** Where the mark of a reply stands on the lower edge of its knot. */
export function markAt({ node, x, y, width, height }: PlacedNode, place: number): Point {
  const from = x + (width - MARK_STEP * (node.replies.length - 1)) / 2
  return place < 0 ? { x: x + width / 2, y: y + height } : { x: from + MARK_STEP * place, y: y + height }
}
