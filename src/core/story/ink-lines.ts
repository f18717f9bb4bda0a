import { type ParsedNode, type SourceLine, sourceLine, visit } from './parse-tree.ts'

interface WithRuntime extends ParsedNode {
  readonly runtimeObject?: { readonly path?: { toString(): string } } | null
  readonly runtimeChoice?: { readonly path?: { toString(): string } } | null
}

/** Where each piece of compiled Ink stands in the text, by its path in the compiled story. */
export type InkLines = ReadonlyMap<string, SourceLine>

/** Reads the lines while the parse tree still knows them; compiled Ink as JSON does not. */
export function inkLines(parsed: ParsedNode, mainFile: string): InkLines {
  const lines = new Map<string, SourceLine>()
  const note = (path: { toString(): string } | undefined, node: ParsedNode): void => {
    const key = path?.toString()
    if (key && !lines.has(key)) lines.set(key, sourceLine(node, mainFile))
  }
  visit(parsed, (node) => {
    const { runtimeChoice } = node as WithRuntime
    note(runtimeChoice?.path, node)
    try {
      note((node as WithRuntime).runtimeObject?.path, node)
    } catch {
      // Parts of a reply have no place of their own; their words and targets do.
    }
  })
  return lines
}

/** The line of a path, or of what surrounds it; null when nothing around it has one. */
export function lineAt(lines: InkLines, path: string): SourceLine | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = lines.get(at)
    if (line) return line
  }
  return null
}
