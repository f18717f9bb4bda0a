type InkJson = Record<string, unknown>

/** A whole number that is written as a fraction. */
const WRITTEN_AS_FRACTION = /\.0+\s*(?:[,\]}]|$)/

/**
 * Compiled Ink's JSON text → what Ink's player takes instead of it. The player's own reader asks at every single value
 * whether 1 was written as 1.0, which makes a long story ten times as slow to open. Null where that must be asked.
 */
export const readInkJson = (json: string): InkJson | null =>
  WRITTEN_AS_FRACTION.test(json) ? null : (JSON.parse(json) as InkJson)
