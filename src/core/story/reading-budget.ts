import { Compiler, CompilerOptions } from 'inkjs/full'

/**
 * Rules that Ink's parser may try for one story. It tries them again at every level of nested logic, so that a line of
 * 200 characters can keep it busy for hours; a whole story of 40 kB takes 100 000, and a million takes about a second.
 */
const MAX_RULES = 4_000_000

/** What is left to be tried. */
export interface ReadingBudget {
  rules: number
}

export const readingBudget = (): ReadingBudget => ({ rules: MAX_RULES })

export class TooHardToRead extends Error {}

interface Parser {
  BeginRule: () => number
  readonly lineIndex: number
}

/** Makes a compiler throw `TooHardToRead` once the budget is used up; gives the line that it reads, from 1. */
export function limitReading(compiler: Compiler, budget: ReadingBudget): () => number | null {
  let parser: Parser | null = null
  const watch = (made: Parser): void => {
    const begin = made.BeginRule
    made.BeginRule = () => {
      budget.rules -= 1
      if (budget.rules < 0) throw new TooHardToRead()
      return begin()
    }
    parser = made
  }
  // The compiler makes its parser and runs it in one go; this is the moment between.
  Object.defineProperty(compiler, '_parser', { get: () => parser, set: (made: Parser | null) => made && watch(made) })
  return () => (parser ? parser.lineIndex + 1 : null)
}

/** Reads an included file by itself, within the budget: the parser that Ink makes for it cannot be reached. Null when it went well, else the line. */
export function tryReading(text: string, budget: ReadingBudget): { readonly line: number | null } | null {
  const nothing = { ResolveInkFilename: (name: string) => name, LoadInkFileContents: () => '' }
  const compiler = new Compiler(text, new CompilerOptions('', [], false, () => {}, nothing))
  const line = limitReading(compiler, budget)
  try {
    compiler.Compile()
  } catch (error) {
    if (error instanceof TooHardToRead) return { line: line() }
  }
  return null
}
