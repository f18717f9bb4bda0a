import { afterHead, linesOf } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, PLAYS_FILE, type StoryFiles } from '../drafts/draft.ts'

/** Why a file cannot be called so. */
export type NameProblem = 'empty' | 'signs' | 'taken'

/** A story file's name as it is written → with its ending. */
export const fileNameOf = (written: string): string => {
  const name = written.trim()
  return name === '' || name.endsWith('.ink') ? name : `${name}.ink`
}

/** Whether a file of the story may have this name; `own`: the one that it has now. */
export function nameProblem(name: string, taken: readonly string[], own?: string): NameProblem | null {
  if (name === '' || name === '.ink') return 'empty'
  if (!/^[\p{L}\p{N}_-][\p{L}\p{N}_ -]{0,80}\.ink$/u.test(name)) return 'signs'
  return name !== own && [...taken, MAIN_FILE, PLAYS_FILE].some((one) => one.toLowerCase() === name.toLowerCase())
    ? 'taken'
    : null
}

/** Only the others may be renamed or removed. */
export const isFixed = (name: string): boolean => name === MAIN_FILE || name === PLAYS_FILE

/** With one file more, which the main file includes. */
export function withFile(files: StoryFiles, name: string): StoryFiles {
  const lines = linesOf(files[MAIN_FILE] ?? '')
  const at = afterHead(files) - 1
  return {
    ...files,
    [MAIN_FILE]: [...lines.slice(0, at), `INCLUDE ${name}`, ...lines.slice(at)].join('\n'),
    [name]: '',
  }
}

/** Without a file, and without the lines that include it. */
export function withoutFile(files: StoryFiles, name: string): StoryFiles {
  const others = Object.entries(files).filter(([one]) => one !== name)
  return Object.fromEntries(others.map(([one, text]) => [one, included(text, name, null)]))
}

/** With a file under another name, which is included instead. */
export const withFileRenamed = (files: StoryFiles, from: string, to: string): StoryFiles =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name === from ? to : name, included(text, from, to)]))

function included(text: string, name: string, now: string | null): string {
  if (!text.includes('INCLUDE')) return text
  return linesOf(text)
    .flatMap((written) => {
      const [, start = '', path = ''] = /^(\s*INCLUDE\s+)(.*?)\s*$/.exec(written) ?? []
      if (start === '' || path !== name) return [written]
      return now === null ? [] : [start + now]
    })
    .join('\n')
}
