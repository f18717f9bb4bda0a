import type { Finding } from '../model/finding.ts'
import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { onScale } from '../score/scorecard.ts'
import { PASS_MARK } from '../score/sizes.ts'
import type { Certificate } from './certify.ts'
import type { PlayerResult } from './players.ts'
import type { Range } from './range.ts'
import type { Replays } from './replays.ts'
import type { Route } from './routes.ts'
import type { Walk } from './walk.ts'

/** A line of the text for a path of the compiled story; null where none is known. */
export type LineOf = (path: string) => {
  readonly line: number
  readonly file: string
  /** The line itself, where the text is at hand. */
  readonly text?: string
} | null

/** All that a check can look at. */
export interface Proven {
  readonly story: CompiledStory
  readonly rubric: Rubric
  readonly walk: Walk
  readonly range: Range | null
  readonly players: readonly PlayerResult[]
  readonly certificate: Certificate
  readonly lineOf: LineOf
  /** Ways of the graph, played on the real runtime. */
  readonly replays: Replays
  /** Bare Ink, without a session and without anything to be scored. */
  readonly plain: boolean
  /** 1 for states from which an ending can be reached. */
  readonly canEnd: Uint8Array
}

export const passes = ({ range }: Proven, points: number): boolean =>
  range !== null && onScale(points, { floor: range.floor.points, best: range.best.points }) >= PASS_MARK

export interface Found {
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly file?: string
  /** The way that leads there; or inputs and a seed where there is none. */
  readonly route?: Route
  readonly inputs?: readonly Input[]
  readonly seed?: number
  /** The reply at the end of `route` whose line is meant. */
  readonly reply?: number
}

/** One thing that can be wrong with a story: its own documentation and its own test. */
export interface Check {
  readonly code: string
  readonly severity: Finding['severity']
  /** The law of the design that it belongs to; 0 for what any Ink story must hold. */
  readonly law: 0 | 1 | 2 | 3 | 4 | 5
  readonly title: string
  readonly why: string
  readonly mend: string
  /** Ink in which it finds nothing, and Ink in which it finds something. */
  readonly good: string
  readonly bad: string
  readonly find: (proven: Proven) => readonly Found[]
}

/** The line of a reply on offer at the end of a route; by its words where the route cannot be played. */
export function lineOfReply({ story, walk, replays, lineOf }: Proven, route: Route, reply: number): ReturnType<LineOf> {
  const at = lineOf(replays.repliesAt(route)[reply] ?? '')
  if (at) return at
  const { graph } = walk.explored
  const last = route.edges.at(-1)
  const state = last === undefined ? (graph.roots[route.root]?.to ?? -1) : graph.to.at(last)
  const words = state < 0 ? undefined : walk.explored.repliesAt(state)[reply]?.text
  for (const { replies, file } of story.outline.knots) {
    const same = replies.find(({ text }) => text === words)
    if (same) return { line: same.line, file: file ?? '' }
  }
  return null
}

export function findingOf(check: Check, found: Found, proven: Proven): Finding {
  const { path, route, reply } = found
  const at =
    path !== undefined
      ? proven.lineOf(path)
      : route !== undefined && reply !== undefined
        ? lineOfReply(proven, route, reply)
        : null
  const file = found.file ?? at?.file
  const inputs = route ? proven.walk.explored.graph.inputsOf(route.edges) : found.inputs
  const seed = route ? proven.replays.seedOf(route) : (found.seed ?? 0)
  return {
    code: check.code,
    severity: check.severity,
    line: found.line ?? at?.line ?? null,
    message: found.message,
    ...(file ? { file } : {}),
    ...(inputs ? { inputs } : {}),
    ...(seed === 0 ? {} : { seed }),
  }
}
