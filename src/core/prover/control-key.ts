type Json = Record<string, unknown>

/** What Ink's state holds beside what the future depends on. */
const PASSING = ['outputStream', 'threadCounter', 'threadIndex', 'originalThreadIndex']

/** What a story must ask for before the number of the turn can matter to it. */
const ASKS_TURNS = /"(turn|turns)"/

/** Makes the function that tells Ink's saved states apart by all but the plain variables, which are compared by their values. */
export function controlKeyFor(ink: string, plain: ReadonlyMap<string, unknown>): (json: string) => string {
  const passing = new Set(ASKS_TURNS.test(ink) ? PASSING : [...PASSING, 'turnIdx', 'turnIndices'])
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    const kept: Json = {}
    for (const [key, inner] of Object.entries(value as Json)) if (!passing.has(key)) kept[key] = strip(inner)
    return kept
  }
  return (json) => {
    const state = strip(JSON.parse(json)) as Json
    const variables = (state['variablesState'] ?? {}) as Json
    const others = Object.entries(variables).filter(([name]) => !plain.has(name))
    return JSON.stringify({ ...state, variablesState: others })
  }
}
