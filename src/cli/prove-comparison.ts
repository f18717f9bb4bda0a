import type { Comparison } from './prove-against.ts'
import { written } from './prove-report.ts'

/** Differences that a page lists; `--json` has all of them. */
const MOST_LISTED = 40

/** What is different from another version, as a trainer reads it. */
export function comparisonText(against: string, comparison: Comparison | null): string {
  if (!comparison) return `Against ${against}: nothing can be compared, since this version cannot be read as a story.`
  const { differences, attempts } = comparison
  const lines = [`Against ${against}:${differences.length === 0 ? ' no difference' : ''}`]
  for (const { message, inputs, seed = 0 } of differences.slice(0, MOST_LISTED)) {
    lines.push(`  ${message}${inputs ? `  [${written({ inputs, seed })}]` : ''}`)
  }
  if (differences.length > MOST_LISTED) lines.push(`  … and ${differences.length - MOST_LISTED} more.`)
  if (!attempts) return lines.join('\n')
  const { read, misfits, ofOld, ofNew, ofOther, differ } = attempts
  lines.push(
    `  ${differ} of ${ofOld} stored attempts of the old version would now come out otherwise (${read} were read).`,
  )
  if (ofNew > 0) lines.push(`  ${ofNew} were played on this version already.`)
  if (ofOther > 0) lines.push(`  ${ofOther} were played on neither version: nothing is known of them.`)
  const [first] = misfits
  if (first !== undefined) {
    lines.push(`  ${misfits.length} entries are no attempts; the first is entry ${first} of the list.`)
  }
  return lines.join('\n')
}
