import type { Finding } from '../model/finding.ts'
import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { onScale } from '../score/scorecard.ts'
import { PASS_MARK } from '../score/sizes.ts'
import type { Certificate } from './certify.ts'
import type { PlayerResult } from './players.ts'
import type { Range } from './range.ts'
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
  /** 1 for states from which an ending can be reached. */
  readonly canEnd: Uint8Array
}

export const passes = ({ range }: Proven, points: number): boolean =>
  range !== null && onScale(points, { floor: range.floor.points, best: range.best.points }) >= PASS_MARK

/** The line of a reply, by its words. */
export function lineOfReply({ story }: Proven, words: string | undefined): { readonly line?: number } {
  for (const { replies } of story.outline.knots) {
    const reply = replies.find(({ text }) => text === words)
    if (reply) return { line: reply.line }
  }
  return {}
}

export interface Found {
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly inputs?: readonly Input[]
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

export function findingOf(check: Check, found: Found, lineOf: LineOf): Finding {
  const at = found.path === undefined ? null : lineOf(found.path)
  return {
    code: check.code,
    severity: check.severity,
    line: found.line ?? at?.line ?? null,
    message: found.message,
    ...(at ? { file: at.file } : {}),
    ...(found.inputs ? { inputs: found.inputs } : {}),
  }
}
