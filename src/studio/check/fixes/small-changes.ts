import { studioFindings as words } from '../../../ui/text/en/studio-findings.ts'
import { type FixRule, rewrite } from './fix-rule.ts'

/** `5.` becomes `5`. */
export const unfinishedNumber: FixRule = (context) => {
  const text = context.written.replace(/\b(\d+)\.(?!\d)/, '$1')
  const number = /\b\d+\.(?!\d)/.exec(context.written)?.[0]
  if (text === context.written || !number) return null
  return { label: words.fixes.change(number, number.slice(0, -1)), edits: [rewrite(context, text)] }
}

/** A reply that can be given again and again is given once. */
export const onceOnly: FixRule = (context) => {
  if (!/^\s*\+/.test(context.written)) return null
  const text = context.written.replace('+', '*')
  return { label: words.fixes.onceOnly, edits: [rewrite(context, text)] }
}

/** The included file is made, empty. */
export const makeIncluded: FixRule = (context) => {
  const name = /no file "([\w][\w ./-]*)"/.exec(context.finding.message)?.[1]
  if (!name || name.split('/').includes('..')) return null
  return {
    label: words.fixes.makeFile(name),
    edits: [{ file: name, from: 1, to: 1, text: `// ${name}\n` }],
  }
}

/** The line that asks for what is not to be had is taken out. */
export const takeOutLine: FixRule = ({ file, line }) => ({
  label: words.fixes.takeOut,
  edits: [{ file, from: line, to: line + 1, text: '' }],
})
