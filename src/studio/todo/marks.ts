import { linesOf } from '../check/fixes/fix-rule.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { LineEdit, Place } from '../workbench/workbench.ts'

/** A place that its author still has to write: a line that begins with `// WRITE:`. */
export interface Mark extends Place {
  /** What belongs there, as the pattern says it. */
  readonly words: string
  /** The line below it on which one writes; the mark's own where nothing follows. */
  readonly writeAt: number
}

export const WRITE_MARK = /^\s*\/\/\s*WRITE\b\s*:?\s*(.*)$/
/** Nothing that one would write over: comments, and lines that only reckon. */
const BLANK = /^\s*((\/\/|~).*)?$/

/** The marks of one file, from the top. */
export function marksOf(file: string, text: string): readonly Mark[] {
  // Most texts have none, and this is asked after every pause.
  if (!text.includes('WRITE')) return []
  const lines = linesOf(text)
  return lines.flatMap((written, at): Mark[] => {
    const words = WRITE_MARK.exec(written)?.[1]
    if (words === undefined) return []
    const next = lines.findIndex((one, index) => index > at && !BLANK.test(one))
    return [{ file, line: at + 1, words: words.trim(), writeAt: next < 0 ? at + 1 : next + 1 }]
  })
}

/** The marks of all files, in their order. */
export const marksIn = (files: StoryFiles): readonly Mark[] =>
  Object.entries(files).flatMap(([file, text]) => marksOf(file, text))

/** The words of a line that are written over: behind who speaks, a tag's name or a bracket, and before the tags. Columns from 0. */
export function wordsOf(line: string): { readonly from: number; readonly to: number } {
  const [, start = ''] = /^(\s*(?:#\s*[\w-]+\s*:\s*|[*+\s]+\[?|[\p{L}\p{N} _-]{1,40}:\s*))/u.exec(line) ?? []
  const rest = line.slice(start.length).replace(/(#|\]|->|\/\/).*$/, '')
  return { from: start.length, to: start.length + rest.trimEnd().length }
}

/** Takes a mark away: what it asked for is written. */
export const markWritten = ({ file, line }: Place): LineEdit => ({ file, from: line, to: line + 1, text: '' })

/** The mark that a line belongs to: the mark's own line, or those between it and what it asks for. */
export const markAt = (marks: readonly Mark[], { file, line }: Place): Mark | undefined =>
  marks.findLast((mark) => mark.file === file && mark.line <= line && line <= mark.writeAt)

/** The next one below a place, or the first of all. */
export const markAfter = (marks: readonly Mark[], { file, line }: Place): Mark | undefined =>
  marks.find((mark) => mark.file === file && mark.writeAt > line) ??
  marks.find((mark) => mark.file !== file) ??
  marks[0]
