/** Columns of the strip's grid: what the spans of a row add up to. */
export const COLUMNS = 24
/** Of two pictures without a wide one beside them; narrower than what the turning point then has. */
const ALONE = 16

/** Panels to lay out: how long the words of each are, and which is the widest (index), if any. */
export interface Strip {
  readonly lengths: readonly number[]
  readonly turning: number | null
}

/**
 * The spans of the panels for rows of at most `perRow` (2 to 4): every row is full, longer words get more room, and the
 * turning point is wider than any other panel.
 */
export function stripSpans({ lengths, turning }: Strip, perRow: number): readonly number[] {
  if (lengths.length === 1) return [COLUMNS]
  if (turning === null) return rows(lengths, perRow)
  const before = lengths.slice(0, turning)
  const after = lengths.slice(turning + 1)
  // A single one beside it rather than alone; where only two fit, the turning point has a row of its own.
  const left = perRow > 2 && before.length === 1
  const right = perRow > 2 && after.length === 1
  const wide = left && right ? [6, 12, 6] : left ? [8, 16] : right ? [16, 8] : [COLUMNS]
  return [...(left ? [] : rows(before, perRow)), ...wide, ...(right ? [] : rows(after, perRow))]
}

/** As few rows as will do, as even as can be. */
function rows(lengths: readonly number[], perRow: number): number[] {
  if (lengths.length === 1) return [ALONE]
  const count = Math.ceil(lengths.length / perRow)
  const spans: number[] = []
  for (let row = 0, from = 0; row < count; row += 1) {
    const size = Math.ceil((lengths.length - from) / (count - row))
    spans.push(...(size === 1 ? [ALONE] : rowSpans(lengths.slice(from, from + size))))
    from += size
  }
  return spans
}

/** Two columns from the shortest to the longest: enough for a rhythm. */
function rowSpans(lengths: readonly number[]): number[] {
  const spans = lengths.map(() => COLUMNS / lengths.length)
  const longest = lengths.indexOf(Math.max(...lengths))
  const shortest = lengths.lastIndexOf(Math.min(...lengths))
  const by = lengths.length === 4 ? 1 : 2
  if (longest === shortest) return spans
  return spans.map((span, index) => span + (index === longest ? by : index === shortest ? -by : 0))
}
