import type { Moment } from '../session/session.ts'

type Json = Record<string, unknown>

/** What Ink's state holds beside what the future depends on. */
const PASSING = new Set([
  'outputStream',
  'threadCounter',
  'threadIndex',
  'originalThreadIndex',
  'turnIdx',
  'previousContentObject',
  'callstack',
])

function strip(value: unknown, within: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => strip(entry, within))
  if (typeof value !== 'object' || value === null) return value
  const kept: Json = {}
  for (const [key, inner] of Object.entries(value as Json)) {
    // At a choice point only the choices' own threads have a future; the thread that stopped there has none.
    if (PASSING.has(key) && !(key === 'callstack' && within === 'choiceThreads')) continue
    kept[key] = strip(inner, key === 'choiceThreads' ? key : within)
  }
  return kept
}

/** Two moments with equal keys have equal futures: Ink's live state, the ledger, the tension and where the conversation stands. */
export function stateKey(moment: Moment): string {
  const ink = strip(JSON.parse(moment.ink), '')
  return JSON.stringify([ink, moment.ledger, moment.tension, moment.scene, moment.spent])
}
