import type { Finding } from '../model/finding.ts'

/** The text of a story: `main` is the file to begin with, `files` holds it and what it may include, by relative path. */
export interface StorySource {
  readonly main: string
  readonly files: Readonly<Record<string, string>>
}

const MAX_BYTES = 1_000_000
const MAX_NESTING = 12
/** Far above what anybody says in one breath; every page that tells a story has to lay it out. */
const MAX_LINE = 5000

export const normalise = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** An INCLUDE path, resolved within the story's own folder; null when it leads out of it. */
export function includePath(path: string): string | null {
  const parts: string[] = []
  if (/^([a-z]:)?[\\/]/i.test(path) || path.includes('\0')) return null
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length > 0 ? parts.join('/') : null
}

/** What a text includes: the words behind INCLUDE, and the line (from 1). */
export function includesOf(text: string): readonly { readonly asked: string; readonly line: number }[] {
  const asked = normalise(text)
    .split('\n')
    .map((written) => /^\s*INCLUDE\s+(.+?)\s*$/.exec(written)?.[1])
  return asked.flatMap((words, index) => (words === undefined ? [] : [{ asked: words, line: index + 1 }]))
}

/** Where a story asks for a file: a path as `includePath` gives it, or the words of one that leads out. */
export function includePlace(source: StorySource, wanted: string): { readonly file: string; readonly line: number } {
  for (const [file, text] of Object.entries(source.files)) {
    const found = includesOf(text).find(({ asked }) => (includePath(asked) ?? asked) === wanted)
    if (found) return { file, line: found.line }
  }
  return { file: source.main, line: 1 }
}

/** What every object in JavaScript has: under these names Ink's runtime finds something else than what a story keeps. */
const RESERVED = new RegExp(`\\b(${[...Object.getOwnPropertyNames(Object.prototype)].join('|')})\\b`)
/** Where names are given: variables, knots, stitches and functions with their parameters, labels. */
const NAMING = /^\s*(?:VAR|CONST|LIST|~\s*temp|=+|[*+-][\s*+-]*\()/

/** Of a label only what stands in its brackets: what follows is said. */
const namesIn = (line: string): string =>
  /^\s*[*+-]/.test(line) ? (/\(([^)]*)\)/.exec(line)?.[1] ?? '') : line.replace(/"[^"]*"/g, '')

const fault = (code: string, message: string, file: string, line: number | null): Finding => ({
  code,
  severity: 'error',
  message,
  file,
  line,
})

/** Finds what would stop or mislead Ink's compiler before it runs: text that is no text, depth that never ends, odd numbers. */
export function checkSource(file: string, text: string): readonly Finding[] {
  if (text.length > MAX_BYTES) {
    return [fault('too_long', `This file has ${text.length} characters; a story may have ${MAX_BYTES}.`, file, null)]
  }
  if (text.includes('\0')) {
    return [fault('not_text', 'This file is not text. A story is a plain text file that ends in .ink.', file, null)]
  }
  const findings: Finding[] = []
  let depth = 0
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\/\/.*$/, '').replace(/\\[{}]/g, '')
    if (line.length > MAX_LINE) {
      const message = `This line has ${line.length} characters; a line may have ${MAX_LINE}. Break it up.`
      findings.push(fault('line_too_long', message, file, index + 1))
    }
    let deepest = depth
    for (const sign of line) {
      if (sign === '{') depth += 1
      else if (sign === '}') depth = Math.max(0, depth - 1)
      deepest = Math.max(deepest, depth)
    }
    if (deepest > MAX_NESTING) {
      const message = `Braces are nested more than ${MAX_NESTING} deep here. Move the inner part to a knot or a function.`
      return [...findings, fault('nested_too_deep', message, file, index + 1)]
    }
    if (/^\s*EXTERNAL\b/.test(line)) {
      const message = 'EXTERNAL functions do not exist in Defuse. Say it with a variable or an Ink function.'
      findings.push(fault('external', message, file, index + 1))
    }
    const reserved = NAMING.test(line) ? RESERVED.exec(namesIn(line))?.[0] : undefined
    if (reserved !== undefined) {
      const message = `Nothing in a story can be called "${reserved}": Ink needs this name itself. Choose another.`
      findings.push(fault('reserved_name', message, file, index + 1))
    }
    const logic = /^\s*(VAR|CONST|~)/.test(line) ? line.replace(/"[^"]*"/g, '') : ''
    const float = /\b\d+\.(?!\d)/.exec(logic)
    if (float) {
      const message = `"${float[0]}" is an unfinished number. Write ${float[0].slice(0, -1)} (or ${float[0]}5).`
      findings.push(fault('unfinished_number', message, file, index + 1))
    }
  }
  return findings
}
