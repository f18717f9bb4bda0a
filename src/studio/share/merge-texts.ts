import { diff3Merge, diffIndices } from 'node-diff3'
import type { DraftText, StoryFiles } from '../drafts/draft.ts'

export interface MergedText {
  /** Where both changed the same lines: mine. */
  readonly text: string
  readonly clean: boolean
}

export interface MergedDraft {
  readonly text: DraftText
  /** Documents in which both changed the same lines; `PLAYS` for the recorded plays. Empty: nothing to decide. */
  readonly overlapping: readonly string[]
}

/** Lines with their ends, so that they make the very same text again. */
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Three-way merge of lines. */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  let clean = true
  // A last line without an end would run into what follows it.
  const [b, m, t] = [base, mine, theirs].map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`))
  const parts = diff3Merge(lines(m ?? ''), lines(b ?? ''), lines(t ?? ''), { excludeFalseConflicts: true })
  const merged = parts.flatMap((part) => {
    if (part.ok) return part.ok
    clean = false
    return part.conflict?.a ?? []
  })
  const text = merged.join('')
  const ended = [mine, theirs].some((one) => one === '' || one.endsWith('\n'))
  return { text: ended ? text : text.replace(/\n$/, ''), clean }
}

/** Two drafts that go back to the same one. Nothing is thrown away unseen: a file that one took out and the other changed stays. */
export function mergeDrafts(base: DraftText, mine: DraftText, theirs: DraftText, plays: string): MergedDraft {
  const files: Record<string, string> = {}
  const overlapping: string[] = []
  for (const name of new Set([...Object.keys(mine.files), ...Object.keys(theirs.files)])) {
    const [b, m, t] = [own(base.files, name), own(mine.files, name), own(theirs.files, name)]
    const merged = m === b ? t : t === b || m === t ? m : null
    if (merged === undefined) continue
    if (merged !== null) files[name] = merged
    else if (m === undefined || t === undefined) {
      files[name] = m ?? t ?? ''
      overlapping.push(name)
    } else {
      const { text, clean } = mergeText(b ?? '', m, t)
      files[name] = text
      if (!clean) overlapping.push(name)
    }
  }
  const recorded = mergeText(base.plays, mine.plays, theirs.plays)
  if (!recorded.clean) overlapping.push(plays)
  return { text: { files, plays: recorded.text }, overlapping }
}

const own = (files: StoryFiles, name: string): string | undefined =>
  Object.hasOwn(files, name) ? files[name] : undefined

/** What makes one text of another, line by line, so that a cursor in a line that stays keeps its place. Characters from 0. */
export function changesBetween(
  before: string,
  after: string,
): readonly { readonly from: number; readonly to: number; readonly insert: string }[] {
  const [old, now] = [lines(before), lines(after)]
  // Most is alike at both ends, and the search for what is not takes long.
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = old.slice(head, old.length - tail)
  const starts = [old.slice(0, head).reduce((sum, { length }) => sum + length, 0)]
  for (const { length } of middle) starts.push((starts.at(-1) ?? 0) + length)
  return diffIndices(middle, now.slice(head, now.length - tail)).map(({ buffer1, buffer2Content }) => ({
    from: starts[buffer1[0]] ?? 0,
    to: starts[buffer1[0] + buffer1[1]] ?? 0,
    insert: buffer2Content.join(''),
  }))
}
