import { type ParsedNode, type SourceLine, sourceLine, visit } from './parse-tree.ts'

interface Runtime {
  readonly path?: { toString(): string }
  readonly content?: readonly Runtime[]
}

interface WithRuntime extends ParsedNode {
  readonly runtimeObject?: Runtime | null
  readonly runtimeChoice?: Runtime | null
}

/** Where each piece of compiled Ink stands in the text, by its path in the compiled story. */
export type InkLines = ReadonlyMap<string, SourceLine>

/** A piece that Ink has taken apart again: its parts lie among those of what surrounds it, and its own path leads nowhere. */
const isTakenApart = (path: string): boolean => path === '' || path.endsWith('null') || path.endsWith('NaN')

/** Not put in by Ink itself, such as the end behind loose replies. */
function isWritten(node: ParsedNode): boolean {
  for (let at: ParsedNode | null = node; at; at = at.parent) if (at.hasOwnDebugMetadata) return true
  return false
}

/** Reads the lines while the parse tree still knows them; compiled Ink as JSON does not. */
export function inkLines(parsed: ParsedNode, mainFile: string): InkLines {
  const lines = new Map<string, SourceLine>()
  const parts = new Map<string, SourceLine>()
  const note = (runtime: Runtime | null | undefined, node: ParsedNode): void => {
    const key = runtime?.path?.toString()
    if (key === undefined) return
    if (!isTakenApart(key)) {
      if (!lines.has(key) && isWritten(node)) lines.set(key, sourceLine(node, mainFile))
      return
    }
    if (!node.hasOwnDebugMetadata) return
    // The innermost statement is visited last, and knows best.
    for (const part of runtime?.content ?? []) {
      const own = part.path?.toString() ?? ''
      if (!isTakenApart(own)) parts.set(own, sourceLine(node, mainFile))
    }
  }
  visit(parsed, (node) => {
    note((node as WithRuntime).runtimeChoice, node)
    try {
      note((node as WithRuntime).runtimeObject, node)
    } catch {
      // Parts of a reply have no place of their own; their words and targets do.
    }
  })
  for (const [path, line] of parts) if (!lines.has(path)) lines.set(path, line)
  return lines
}

/** The line of a path, else of what stands before it, else of what surrounds it; null when none of them has one. */
export function lineAt(lines: InkLines, path: string): SourceLine | null {
  for (let at = path; at !== ''; ) {
    const cut = Math.max(0, at.lastIndexOf('.'))
    const box = at.slice(0, cut)
    const place = Number(at.slice(cut === 0 ? 0 : cut + 1))
    for (let before = Number.isInteger(place) ? place : -1; before >= 0; before--) {
      const line = lines.get(box === '' ? `${before}` : `${box}.${before}`)
      if (line) return line
    }
    const line = lines.get(at)
    if (line) return line
    at = box
  }
  return null
}
