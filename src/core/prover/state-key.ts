import type { Ledger } from '../model/score.ts'
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

/** Ink's saved state without the plain variables, which are told apart by their values. */
export function controlKey(json: string, plain: ReadonlyMap<string, unknown>): string {
  const state = strip(JSON.parse(json), '') as Json
  const variables = (state['variablesState'] ?? {}) as Json
  const others = Object.entries(variables).filter(([name]) => !plain.has(name))
  return JSON.stringify({ ...state, variablesState: others })
}

const bit = (flag: boolean): string => (flag ? '1' : '0')

const ledgerKey = (ledger: Ledger): string =>
  [
    ledger.listened,
    ledger.boundarySet,
    ledger.boundaryCrossed,
    ledger.steppedBack,
    ledger.breathHolds,
    ledger.pausedHere,
    ledger.justHurt,
  ]
    .map(bit)
    .join('') + ledger.apologies

/** Two moments with equal keys have equal futures: the story's state, the ledger, the tension and where the conversation stands. */
export function stateKey(inkKey: string, { ledger, tension, scene, spent }: Moment): string {
  return `${inkKey}#${ledgerKey(ledger)}#${tension}#${scene.situation}#${scene.place}#${spent.join()}`
}
