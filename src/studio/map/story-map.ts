import type { Move, Outcome } from '../../core/model/move.ts'

/** Where something leads, as far as the text says. */
export interface MapWays {
  /** Ids of the nodes that come next. */
  readonly to: readonly string[]
  /** It goes on within the same knot. */
  readonly stays: boolean
  /** A variable says where it goes. */
  readonly open: boolean
}

export interface MapReply extends MapWays {
  /** As written, without tags; may hold `{logic}`. */
  readonly text: string
  readonly moves: readonly Move[]
  /** In the file of its node. */
  readonly line: number
}

/** A knot or stitch with its replies, or an ending. */
export interface MapNode {
  /** Of a knot `knot`, of a stitch `knot.stitch`, of an ending `#file:line`; empty for what stands before the first knot. */
  readonly id: string
  readonly kind: 'knot' | 'ending'
  readonly name: string
  readonly file: string
  readonly line: number
  readonly outcome: Outcome | null
  readonly replies: readonly MapReply[]
  /** Where it leads without a reply. */
  readonly ways: MapWays
  /** `opening`: the story begins here; `action`: answers a standing action; `never`: nothing leads here. */
  readonly place: 'opening' | 'action' | 'within' | 'never'
}

export interface StoryMap {
  readonly nodes: readonly MapNode[]
  /** Where variables may lead: the knots whose addresses the text takes. */
  readonly addressed: readonly string[]
  /** What of Ink cannot be followed; then no ways are known. */
  readonly unknown: string | null
}

/** Two nodes that are joined, by one or more replies (their places in `replies`) or without one (-1). */
export interface MapJoin {
  readonly from: string
  readonly to: string
  readonly by: readonly number[]
}

/** All joins of a map, each pair of nodes once. */
export function joinsOf({ nodes }: StoryMap): readonly MapJoin[] {
  return nodes.flatMap(({ id, replies, ways }) => {
    const by = new Map<string, number[]>()
    const add = (to: string, place: number): void => {
      by.set(to, [...(by.get(to) ?? []), place])
    }
    for (const to of ways.to) add(to, -1)
    for (const [place, reply] of replies.entries()) for (const to of reply.to) add(to, place)
    return [...by].map(([to, places]) => ({ from: id, to, by: places }))
  })
}

/** The node that a line of the text belongs to: the last one that begins at it or above. */
export function nodeAt({ nodes }: StoryMap, file: string, line: number): MapNode | null {
  let found: MapNode | null = null
  for (const node of nodes) {
    if (node.file !== file || node.line > line) continue
    // What stands before the first knot is in the way of nothing.
    if (!found || node.line >= found.line) found = node
  }
  return found
}
