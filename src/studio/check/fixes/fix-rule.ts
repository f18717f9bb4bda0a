import type { Finding } from '../../../core/model/finding.ts'
import { MAIN_FILE, type StoryFiles } from '../../drafts/draft.ts'
import type { LineEdit } from '../../workbench/workbench.ts'
import type { Fix } from '../studio-finding.ts'

/** The text around a finding. */
export interface FixContext {
  readonly finding: Finding
  readonly file: string
  /** From 1; 1 for findings without a line. */
  readonly line: number
  /** The line itself. */
  readonly written: string
  readonly lines: readonly string[]
  readonly files: StoryFiles
}

/** One way to mend findings of some codes; null where it does not know how. */
export type FixRule = (context: FixContext) => Fix | null

/** Texts without `\r`, as the editor has them, are divided without a pattern: a long one is, at every pause. */
export const linesOf = (text: string): readonly string[] => text.split(text.includes('\r') ? /\r\n?|\n/ : '\n')

/** One line becomes another. */
export const rewrite = ({ file, line }: Pick<FixContext, 'file' | 'line'>, text: string): LineEdit => ({
  file,
  from: line,
  to: line + 1,
  text: `${text}\n`,
})

/** A line more before line `at` of the main file. */
export const addLine = (at: number, text: string, file = MAIN_FILE): LineEdit => ({
  file,
  from: at,
  to: at,
  text: `${text}\n`,
})

/** The line after the tags at the top of the main file. */
export function afterHead(files: StoryFiles): number {
  const lines = linesOf(files[MAIN_FILE] ?? '')
  let after = 1
  for (const [index, written] of lines.entries()) {
    if (/^\s*#/.test(written)) after = index + 2
    else if (written.trim() !== '' && !/^\s*\/\//.test(written)) break
  }
  return after
}

/** The names of all knots, and of stitches with their knot. */
export function knotNames(files: StoryFiles): readonly string[] {
  const names: string[] = []
  for (const text of Object.values(files)) {
    let knot = ''
    for (const written of linesOf(text)) {
      const [, signs, name] = /^\s*(={1,})\s*(?!function\b)(\w+)/.exec(written) ?? []
      if (!name || !signs) continue
      if (signs.length > 1) {
        knot = name
        names.push(name)
      } else names.push(knot ? `${knot}.${name}` : name)
    }
  }
  return names
}

/** The names of all variables and constants. */
export const variableNames = (files: StoryFiles): readonly string[] =>
  Object.values(files).flatMap((text) =>
    linesOf(text).flatMap((written) => /^\s*(?:VAR|CONST|LIST)\s+(\w+)/.exec(written)?.[1] ?? []),
  )
