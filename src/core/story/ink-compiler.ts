import { Compiler, CompilerOptions } from 'inkjs/full'
import type { Finding } from '../model/finding.ts'
import type { ParsedNode } from './parse-tree.ts'
import { limitReading, readingBudget, TooHardToRead, tryReading } from './reading-budget.ts'
import { checkSource, includePath, includePlace, normalise, type StorySource } from './source.ts'

export type InkCompiled =
  | { readonly ok: true; readonly json: string; readonly parsed: ParsedNode; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Ink's own words, "ERROR: 'file' line 3: …", → a finding. */
export function readInkMessage(message: string, severity: Finding['severity'], mainFile: string): Finding {
  const match = /^(?:RUNTIME )?(?:ERROR|WARNING|TODO):\s*(?:'([^']*)'\s*)?(?:line (\d+):\s*)?([\s\S]*)$/.exec(message)
  const [, file, line, said] = match ?? []
  return {
    code: severity === 'error' ? 'ink_error' : 'ink_warning',
    severity,
    file: file || mainFile,
    line: line ? Number(line) : null,
    message: oneSentence(said || message),
  }
}

/** Ink quotes the rest of the line, however long that is. */
const oneSentence = (said: string): string => {
  const line = said.trim().replace(/\s*\n\s*/g, ' ')
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

const MAX_INCLUDES = 100
const TOO_HARD = 'too_hard_to_read'
const AUTHOR_NOTE = 0
const ERROR = 2

/** Ink text → Ink's JSON and parse tree, or findings. Includes are read from `source.files` and from nowhere else. */
export function compileInk(source: StorySource): InkCompiled {
  const findings: Finding[] = []
  const fault = (code: string, message: string, file = source.main, line: number | null = null): void => {
    findings.push({ code, severity: 'error', message, file, line })
  }
  const main = source.files[source.main]
  if (main === undefined) return { ok: false, findings: [missing(source.main, source.main, null)] }
  for (const [file, text] of Object.entries(source.files)) findings.push(...checkSource(file, normalise(text)))
  if (findings.length > 0) return { ok: false, findings }

  const budget = readingBudget()
  const tooHard = (file: string, line: number | null): void =>
    fault(TOO_HARD, 'This story is too long or too deeply nested to be read on from here. Make it simpler.', file, line)
  let loads = 0
  const loadIncluded = (name: string): string => {
    loads += 1
    const path = includePath(name)
    const text = path !== null && Object.hasOwn(source.files, path) ? normalise(source.files[path] ?? '') : undefined
    const { file, line } = includePlace(source, name)
    if (path === null) fault('include_outside', `INCLUDE ${name} leads out of the story's own folder.`, file, line)
    else if (text === undefined) findings.push(missing(name, file, line))
    else if (loads === MAX_INCLUDES + 1) fault('include_loop', 'Too many files include each other here.', file, line)
    else if (loads <= MAX_INCLUDES) {
      const hard = tryReading(text, budget)
      if (!hard) return text
      tooHard(path, hard.line)
    }
    return ''
  }
  // One name for one file, so that Ink sees when it goes round.
  const resolveName = (name: string): string => includePath(name) ?? name
  const fileHandler = { ResolveInkFilename: resolveName, LoadInkFileContents: loadIncluded }
  const heard: Finding[] = []
  const errorHandler = (message: string, type: number): void => {
    if (type === AUTHOR_NOTE) return
    heard.push(readInkMessage(message, type === ERROR ? 'error' : 'warning', source.main))
  }
  const options = new CompilerOptions(source.main, [], false, errorHandler, fileHandler)
  const compiler = new Compiler(normalise(main), options)
  const lineNow = limitReading(compiler, budget)
  let json = ''
  try {
    json = compiler.Compile().ToJson() ?? ''
  } catch (error) {
    if (error instanceof TooHardToRead) {
      // What Ink said until then were tries.
      heard.length = 0
      if (!findings.some(({ code }) => code === TOO_HARD)) tooHard(source.main, lineNow())
    } else if (error instanceof RangeError || /stack overflow/i.test(String(error))) {
      fault('nested_too_deep', 'This story is nested too deeply to be read.', source.main, lineNow())
    } else if (!heard.some(({ severity }) => severity === 'error') && findings.length === 0) {
      const said = error instanceof Error ? error.message : String(error)
      fault('ink_error', `Ink cannot read this story: ${oneSentence(said)}`, source.main, lineNow())
    }
  }
  const all = [...new Map([...findings, ...heard].map((finding) => [JSON.stringify(finding), finding])).values()]
  if (json === '' || all.some(({ severity }) => severity === 'error')) return { ok: false, findings: all }
  return { ok: true, json, parsed: compiler.parsedStory as unknown as ParsedNode, warnings: all }
}

function missing(wanted: string, file: string, line: number | null): Finding {
  const message = `There is no file "${wanted}" in the story's folder.`
  return { code: 'include_missing', severity: 'error', message, file, line }
}
