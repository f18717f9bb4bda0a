import type { Grade, Move, Situation } from '../../core/model/move.ts'
import { SITUATIONS } from '../../core/model/move.ts'
import { movesIn } from '../../core/model/story-tags.ts'
import { LedgerBits, unpackSession } from '../../core/prover/session-state.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { DEFAULT_TENSION } from '../../core/session/kept-variables.ts'
import type { ProofReport } from './proof-state.ts'
import { contextsIn, type ReplyContexts } from './reply-contexts.ts'

/** What a reply earns in one situation. */
export interface Verdict {
  readonly situation: Situation
  readonly grade: Grade
  readonly points: number
  readonly tensionBy: number
  readonly reason: string
  /** Of the states in which it is offered, 0 to 1; null where nothing is proved and the past is taken as empty. */
  readonly share: number | null
}

export interface ReplyVerdicts {
  readonly moves: readonly Move[]
  /** Commonest first. */
  readonly verdicts: readonly Verdict[]
}

const LEDGERS = new LedgerBits(RUBRIC.fresh)
const MOST_SHOWN = 6

/** The line of the reply that a line belongs to: itself, or the one above it whose answer it is; null outside of replies. */
export function replyLineAt(lines: readonly string[], line: number): number | null {
  for (let at = line; at >= 1; at--) {
    const written = lines[at - 1] ?? ''
    if (/^\s*[*+]/.test(written)) return at
    if (/^\s*(=|-(?!>)|#)/.test(written)) return null
  }
  return null
}

/** The moves that a reply names, as it is written now. */
export const movesOfLine = (written: string): readonly Move[] =>
  movesIn([...written.matchAll(/#\s*move\s*:([^#\]]*)/g)].map((match) => match[1] ?? ''))

/** The contexts of a reply, or of the nearest one of the same knot when this one is new. */
function contextsOf(lines: readonly string[], at: number, { replies }: ProofReport): ReplyContexts | null {
  const written = plain(lines[at - 1] ?? '')
  const same = replies.filter(({ text }) => written.includes(plain(text)) && text !== '')
  const near = (one: ReplyContexts, other: ReplyContexts): number => Math.abs(one.line - at) - Math.abs(other.line - at)
  const [own] = [...same].sort(near)
  if (own) return own
  const knot = knotOf(lines, at)
  const [sibling] = replies.filter(({ line }) => knotOf(lines, line) === knot && Math.abs(line - at) <= 12).sort(near)
  return sibling ?? null
}

const plain = (text: string): string => text.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim()

function knotOf(lines: readonly string[], line: number): number {
  for (let at = Math.min(line, lines.length); at >= 1; at--) if (/^\s*=/.test(lines[at - 1] ?? '')) return at
  return 0
}

/** The situation that the text above a line speaks of last. */
export function situationAbove(lines: readonly string[], line: number): Situation {
  for (let at = line; at >= 1; at--) {
    const word = /#\s*situation\s*:\s*(\w+)/.exec(lines[at - 1] ?? '')?.[1]
    const known = SITUATIONS.find((situation) => situation === word)
    if (known) return known
  }
  return 'unspoken'
}

/** What the reply at a line would earn, situation by situation: as proved, or as the text above it lets one guess. */
export function verdictsAt(lines: readonly string[], line: number, report: ProofReport | null): ReplyVerdicts | null {
  const at = replyLineAt(lines, line)
  if (at === null) return null
  const moves = movesOfLine(lines[at - 1] ?? '')
  const reply = report && contextsOf(lines, at, report)
  const contexts = reply && contextsIn(reply)
  if (!contexts || contexts.length === 0) {
    const situation = situationAbove(lines, at)
    const [, judged] = RUBRIC.judge(RUBRIC.fresh, { moves, situation, tension: DEFAULT_TENSION })
    return { moves, verdicts: [{ situation, ...judged, share: null }] }
  }
  const all = contexts.reduce((sum, { states }) => sum + states, 0)
  const found = new Map<string, Verdict & { share: number }>()
  for (const { session, states } of contexts) {
    const { situation, tension, ledger } = unpackSession(session)
    const [, judged] = RUBRIC.judge(LEDGERS.unpack(ledger), { moves, situation, tension })
    const key = `${situation} ${judged.grade} ${judged.points} ${judged.tensionBy} ${judged.reason}`
    const known = found.get(key)
    if (known) known.share += states / all
    else found.set(key, { situation, ...judged, share: states / all })
  }
  return { moves, verdicts: [...found.values()].sort((a, b) => b.share - a.share).slice(0, MOST_SHOWN) }
}
