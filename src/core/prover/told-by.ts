import type { TextDecision } from './decisions.ts'

/** Something to be seen without reading that might tell the best reply. */
export interface Sign {
  readonly says: string
  /** The replies that it points at. */
  readonly points: (decision: TextDecision) => readonly number[]
}

const byLength =
  (sign: 1 | -1) =>
  ({ replies }: TextDecision): readonly number[] => {
    const lengths = replies.map(({ text }) => sign * text.length)
    const top = Math.max(...lengths)
    return lengths.flatMap((length, at) => (length === top ? [at] : []))
  }

export const SIGNS: readonly Sign[] = [
  { says: 'the first', points: () => [0] },
  { says: 'the second', points: () => [1] },
  { says: 'the third', points: ({ replies }) => (replies.length > 3 ? [2] : []) },
  { says: 'the last', points: ({ replies }) => [replies.length - 1] },
  { says: 'the longest', points: byLength(1) },
  { says: 'the shortest', points: byLength(-1) },
]

export interface Told {
  readonly hits: number
  readonly of: number
  readonly expected: number
  /** How likely so many hits are by chance, exactly. */
  readonly chance: number
  readonly told: boolean
}

/** What was counted, in the words of a finding. `where`: the decisions that were looked at. */
export function toldWords({ says }: Sign, { hits, of, expected, chance }: Told, where: string): string {
  const odds = chance < 0.0001 ? 'less than 0.01 %' : `${(100 * chance).toFixed(2)} %`
  return `The best reply is ${says} in ${hits} of ${of} ${where}; by chance it would be ${expected.toFixed(1)} (${odds} likely).`
}

/** Beyond this a sign tells too much; six signs are looked at, so each must be this rare. */
const TOO_RARE = 0.01

/**
 * How often a sign points at the best reply, against a best reply that lies anywhere: the exact chance of so many
 * hits, where each decision has its own odds.
 */
export function toldBy(sign: Sign, decisions: readonly TextDecision[]): Told {
  let hits = 0
  let expected = 0
  let odds = [1]
  let of = 0
  for (const decision of decisions) {
    const pointed = sign.points(decision)
    if (decision.replies.length < 2 || pointed.length === 0 || decision.best.length === decision.replies.length)
      continue
    of += 1
    // Pointing at several replies leaves the guesser to chance: the first of them stands for it.
    const share = decision.best.length / decision.replies.length
    if (decision.best.includes(pointed[0] as number)) hits += 1
    expected += share
    const next = new Array<number>(odds.length + 1).fill(0)
    odds.forEach((chance, count) => {
      next[count] = (next[count] as number) + chance * (1 - share)
      next[count + 1] = (next[count + 1] as number) + chance * share
    })
    odds = next
  }
  const chance = odds.slice(hits).reduce((sum, row) => sum + row, 0)
  return { hits, of, expected, chance, told: of > 0 && chance < TOO_RARE }
}
