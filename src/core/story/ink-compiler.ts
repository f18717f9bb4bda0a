import { Compiler, CompilerOptions } from 'inkjs/full'
import type { Finding } from '../model/finding.ts'
import type { ParsedNode } from './parse-tree.ts'
import { checkSource, includePath, normalise, type StorySource } from './source.ts'

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
    message: said?.trim() || message,
  }
}

const AUTHOR_NOTE = 0
const ERROR = 2

/** Ink text → Ink's JSON and parse tree, or findings. Includes are read from `source.files` and from nowhere else. */
export function compileInk(source: StorySource): InkCompiled {
  const findings: Finding[] = []
  const fault = (code: string, message: string, file = source.main, line: number | null = null): void => {
    findings.push({ code, severity: 'error', message, file, line })
  }
  const main = source.files[source.main]
  if (main === undefined) return { ok: false, findings: [missing(source.main)] }
  for (const [file, text] of Object.entries(source.files)) findings.push(...checkSource(file, normalise(text)))
  if (findings.length > 0) return { ok: false, findings }

  let loads = 0
  const loadIncluded = (name: string): string => {
    loads += 1
    const path = includePath(name)
    if (path === null) fault('include_outside', `INCLUDE ${name} leads out of the story's own folder.`)
    else if (loads > 100) fault('include_loop', `INCLUDE ${name} goes round: too many files include each other.`)
    else {
      const text = Object.hasOwn(source.files, path) ? source.files[path] : undefined
      if (text !== undefined) return normalise(text)
      findings.push(missing(name))
    }
    return ''
  }
  const resolveName = (name: string): string => name
  const fileHandler = { ResolveInkFilename: resolveName, LoadInkFileContents: loadIncluded }
  const heard: Finding[] = []
  const errorHandler = (message: string, type: number): void => {
    if (type === AUTHOR_NOTE) return
    heard.push(readInkMessage(message, type === ERROR ? 'error' : 'warning', source.main))
  }
  const options = new CompilerOptions(source.main, [], false, errorHandler, fileHandler)
  const compiler = new Compiler(normalise(main), options)
  let json = ''
  try {
    json = compiler.Compile().ToJson() ?? ''
  } catch (error) {
    if (error instanceof RangeError) fault('nested_too_deep', 'This story is nested too deeply to be read.')
    else if (!heard.some(({ severity }) => severity === 'error') && findings.length === 0) {
      fault('ink_error', `Ink cannot read this story: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const all = [...findings, ...heard]
  if (json === '' || all.some(({ severity }) => severity === 'error')) return { ok: false, findings: all }
  return { ok: true, json, parsed: compiler.parsedStory as unknown as ParsedNode, warnings: all }
}

function missing(file: string): Finding {
  return {
    code: 'include_missing',
    severity: 'error',
    message: `There is no file "${file}" in the story's folder.`,
    file,
    line: null,
  }
}
