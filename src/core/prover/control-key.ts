type Json = Record<string, unknown>

interface SavedFlow {
  readonly currentChoices: readonly { readonly originalThreadIndex: number }[]
  readonly choiceThreads: Readonly<Record<number, unknown>>
}

/** Threads are numbered on and on; all that matters is which reply goes on with which. */
const inOrder = ({ currentChoices, choiceThreads }: SavedFlow): readonly unknown[] =>
  currentChoices.map(({ originalThreadIndex }) => choiceThreads[originalThreadIndex] ?? null)

/** What a flow holds beside what the future depends on. */
const PASSING = new Set(['outputStream', 'threadCounter', 'threadIndex', 'originalThreadIndex'])

/** What a story must ask for before the number of the turn can matter to it. */
const ASKS_TURNS = /"(turn|turns)"/

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  const kept: Json = {}
  for (const [key, inner] of Object.entries(value as Json)) {
    if (PASSING.has(key)) continue
    // Temporaries bear the names that the author gave them.
    if (key === 'temp') kept[key] = inner
    else kept[key] = strip(key === 'choiceThreads' ? inOrder(value as SavedFlow) : inner)
  }
  return kept
}

/** Makes the function that tells Ink's saved states apart by all but the plain variables, which are compared by their values. */
export function controlKeyFor(ink: string, plain: ReadonlyMap<string, unknown>): (json: string) => string {
  const asksTurns = ASKS_TURNS.test(ink)
  return (json) => {
    const { flows, variablesState, turnIdx, turnIndices, ...rest } = JSON.parse(json) as Json
    const others = Object.entries((variablesState ?? {}) as Json).filter(([name]) => !plain.has(name))
    const byName = Object.values((flows ?? {}) as Json).map(strip)
    return JSON.stringify([rest, byName, others, ...(asksTurns ? [turnIdx, turnIndices] : [])])
  }
}
