import { ACTIONS, type Action, OUTCOMES, type Outcome, SITUATIONS, type Situation } from '../model/move.ts'
import type { Ledger } from '../model/score.ts'

/** The session's part of a state in one integer: tension (7 bits), situation (3), spent actions (3), outcome (3), ledger. */
export interface SessionState {
  readonly ledger: number
  readonly tension: number
  readonly situation: Situation
  readonly spent: number
  readonly outcome: Outcome | null
}

/** Ledgers as small integers, whatever flags a rubric keeps: a bit for each flag, two for each number from 0 to 3. */
export class LedgerBits {
  private readonly flags: readonly string[]
  private readonly counts: readonly string[]

  constructor(fresh: Ledger) {
    const entries = Object.entries(fresh)
    this.flags = entries.filter(([, value]) => typeof value === 'boolean').map(([key]) => key)
    this.counts = entries.filter(([, value]) => typeof value === 'number').map(([key]) => key)
  }

  /** Packed ledgers are below this. */
  get size(): number {
    return 1 << (this.flags.length + 2 * this.counts.length)
  }

  pack(ledger: Ledger): number {
    const entries = ledger as unknown as Readonly<Record<string, number | boolean>>
    let packed = 0
    for (const count of this.counts) packed = (packed << 2) | (Number(entries[count]) & 3)
    for (const flag of this.flags) packed = (packed << 1) | Number(entries[flag])
    return packed
  }

  unpack(packed: number): Ledger {
    const entries: Record<string, number | boolean> = {}
    let rest = packed
    for (const flag of this.flags.toReversed()) {
      entries[flag] = (rest & 1) !== 0
      rest >>= 1
    }
    for (const count of this.counts.toReversed()) {
      entries[count] = rest & 3
      rest >>= 2
    }
    return entries as unknown as Ledger
  }
}

export const bitOf = (action: Action): number => 1 << ACTIONS.indexOf(action)

export function packSession({ ledger, tension, situation, spent, outcome }: SessionState): number {
  const over = outcome === null ? 0 : OUTCOMES.indexOf(outcome) + 1
  return tension | (SITUATIONS.indexOf(situation) << 7) | (spent << 10) | (over << 13) | (ledger << 16)
}

export const unpackSession = (packed: number): SessionState => ({
  tension: packed & 127,
  situation: SITUATIONS[(packed >> 7) & 7] as Situation,
  spent: (packed >> 10) & 7,
  outcome: OUTCOMES[((packed >> 13) & 7) - 1] ?? null,
  ledger: packed >> 16,
})
