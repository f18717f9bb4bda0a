import type { RescoreReport } from '../server/attempts/rescore-report.ts'

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What rescoring changes, for the console; `names`: person id → name. */
export const rescoreText = (found: RescoreReport, names: ReadonlyMap<string, string>): string => {
  const { attempts, rubric, rubrics, people, biggest, kept, notRescored } = found
  const nameOf = (person: string): string => names.get(person) ?? person
  const under = [...rubrics].sort().map(([version, count]) => `${count} under rubric ${version}`)
  const changed = found.scoresUp + found.scoresDown
  const lines = [
    `${counted(attempts, 'attempt')} replayed under rubric ${rubric}${under.length > 0 ? ` (scored so far: ${under.join(', ')})` : ''}.`,
    `${counted(changed, 'score')} would change: ${found.scoresUp} up, ${found.scoresDown} down.`,
    `${counted(found.passesGained, 'attempt')} would pass that did not, ${counted(found.passesLost, 'attempt')} that passed would not.`,
    `${counted(people.size, 'person', 'people')} would see another score.`,
  ]
  if (biggest.length > 0) lines.push('', 'The biggest changes:')
  for (const { person, slug, before, after } of biggest) {
    const words = ({ score, passed }: typeof before): string => `${score}${passed ? ' passed' : ''}`
    lines.push(`  ${nameOf(person)}, ${slug}: ${words(before)} -> ${words(after)}`)
  }
  if (notRescored > 0) {
    lines.push('', `${counted(notRescored, 'attempt')} cannot be scored under this rubric and stay as they are:`)
    for (const { person, slug, rubric: old, message } of kept) {
      lines.push(`  ${nameOf(person)}, ${slug} (rubric ${old}): ${message}`)
    }
    if (notRescored > kept.length) lines.push(`  and ${notRescored - kept.length} more`)
  }
  return `${lines.join('\n')}\n`
}
