import type { ChangeSpec, EditorState, Text } from '@codemirror/state'
import type { LineEdit } from '../workbench/workbench.ts'

const strings = new WeakMap<Text, string>()

/** A document as one text; made once for each version of it. */
export function textOf(doc: Text): string {
  const known = strings.get(doc)
  if (known !== undefined) return known
  const made = doc.toString()
  strings.set(doc, made)
  return made
}

/** Line edits → changes of characters. Lines beyond the end stand for the end. */
export function changesOf(state: EditorState, edits: readonly LineEdit[]): ChangeSpec[] {
  const { doc } = state
  return edits.map(({ from, to, text }) => {
    const past = from > doc.lines
    const start = past ? doc.length : doc.line(Math.max(1, from)).from
    const end = to > doc.lines ? doc.length : doc.line(Math.max(1, to)).from
    // A last line without an end must not run into what is added after it.
    const glue = past && doc.length > 0 && doc.line(doc.lines).length > 0 ? '\n' : ''
    return { from: start, to: Math.max(start, end), insert: glue + text }
  })
}

/** The least change that makes one text of another: what is alike at both ends stays, and with it cursors and marks. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
