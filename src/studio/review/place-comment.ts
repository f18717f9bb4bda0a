import type { Comment } from '../../wire/studio.ts'

/**
 * Where the line of a comment stands now, from 1: where it was written, or the nearest line that says the same;
 * null when no line does any more. Spaces around it do not count.
 */
export function placeComment(
  lines: readonly string[],
  { line, lineText }: Pick<Comment, 'line' | 'lineText'>,
): number | null {
  const wanted = lineText.trim()
  const same = (at: number): boolean => lines[at - 1] !== undefined && cut(lines[at - 1]) === cut(wanted)
  if (same(line)) return line
  // An empty line is like any other; only its place says which one was meant.
  if (wanted === '') return line <= lines.length ? line : null
  const most = Math.max(line, lines.length)
  for (let away = 1; away <= most; away++) {
    if (line - away >= 1 && same(line - away)) return line - away
    if (same(line + away)) return line + away
  }
  return null
}

/** As much of a line as a comment keeps. */
export const LINE_KEPT = 1000
const cut = (line = ''): string => line.slice(0, LINE_KEPT).trim()
