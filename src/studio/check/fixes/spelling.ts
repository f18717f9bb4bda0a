import { nearest } from '../../../core/story/nearest.ts'
import { studioFindings as words } from '../../../ui/text/en/studio-findings.ts'
import { addLine, afterHead, type FixRule, knotNames, linesOf, rewrite, variableNames } from './fix-rule.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The word as a whole, and its first occurrence alone. */
const exchange = (written: string, word: string, by: string): string =>
  written.replace(new RegExp(`(?<![\\p{L}\\w])${escaped(word)}(?![\\p{L}\\w])`, 'u'), by)

/** "… Did you mean …?" in a finding's own words. */
export const didYouMean: FixRule = (context) => {
  const { message } = context.finding
  const word = /^"(?:# )?([^"]*?):?"/.exec(message)?.[1]
  const near = /Did you mean "([^"]*?):?"\?$/.exec(message)?.[1]
  if (!word || !near) return null
  const text = exchange(context.written, word, near)
  return text === context.written ? null : { label: words.fixes.change(word, near), edits: [rewrite(context, text)] }
}

/** A divert to a knot that is not there: the nearest one, or a new knot of that name. */
const unknownKnot: FixRule = (context) => {
  const word = /target not found: '->\s*([\w.]+)'/.exec(context.finding.message)?.[1]
  if (!word) return null
  const near = nearest(word, [...knotNames(context.files), 'END', 'DONE'])
  const text = near === null ? context.written : context.written.replace(word, near)
  if (near !== null && text !== context.written) {
    return { label: words.fixes.change(word, near), edits: [rewrite(context, text)] }
  }
  if (word.includes('.')) return null
  const end = linesOf(context.files[context.file] ?? '').length + 1
  return {
    label: words.fixes.makeKnot(word),
    edits: [{ file: context.file, from: end, to: end, text: `\n=== ${word} ===\n-> END\n` }],
  }
}

/** A variable that nobody declared: the nearest one, or a new one. */
const unknownVariable: FixRule = (context) => {
  const word = /(?:Unresolved variable: |assign to: ')(\w+)/.exec(context.finding.message)?.[1]
  if (!word) return null
  const near = nearest(word, variableNames(context.files))
  if (near !== null && near !== word) {
    return { label: words.fixes.change(word, near), edits: [rewrite(context, exchange(context.written, word, near))] }
  }
  return {
    label: words.fixes.declare(word),
    edits: [addLine(afterHead(context.files), `VAR ${word} = false`)],
  }
}

/** A way that ends in nothing. */
const looseEnd: FixRule = (context) => {
  if (!/loose end/.test(context.finding.message)) return null
  return { label: words.fixes.add('-> END'), edits: [addLine(context.line + 1, '-> END', context.file)] }
}

/** What Ink's own compiler says. */
export const inkSays: FixRule = (context) => unknownKnot(context) ?? unknownVariable(context) ?? looseEnd(context)
