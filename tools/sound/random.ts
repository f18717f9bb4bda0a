/** A seeded source of numbers, so that every build makes the same sounds. */
export interface Random {
  /** From `low` (included) to `high` (not). */
  between(low: number, high: number): number
  /** About as often above as below zero, mostly near it; spread 1. */
  spread(): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
}

export function seeded(name: string): Random {
  let state = 2166136261
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low, high) => low + (high - low) * next(),
    spread: () => next() + next() + next() + next() - 2,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
  }
}
