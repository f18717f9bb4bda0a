import { afterHead, linesOf } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import type { PlayStart } from './play-start.ts'

/** A story's text with another beginning: a divert at the top, and the kept variables as they are to stand there. */
export function startingAt(files: StoryFiles, { knot, situation, tension, ledger }: PlayStart): StoryFiles {
  const kept: Readonly<Record<string, number | boolean>> = {
    tension,
    listened: ledger.listened,
    apologies: ledger.apologies,
    boundary_set: ledger.boundarySet,
    stepped_back: ledger.steppedBack,
  }
  const declared = new Set<string>()
  const changed: Record<string, string> = {}
  for (const [name, text] of Object.entries(files)) {
    const lines = linesOf(text).map((written) => {
      const [, start, variable = '', value = '', rest = ''] = /^(\s*VAR\s+(\w+)\s*=\s*)(\S+)(.*)$/.exec(written) ?? []
      if (!start || !Object.hasOwn(kept, variable)) return written
      declared.add(variable)
      // A flag may be declared as 0 or as false; it keeps its kind.
      const wanted = kept[variable]
      const flag = value === 'true' || value === 'false'
      return `${start}${flag ? Boolean(wanted) : Number(wanted)}${rest}`
    })
    changed[name] = lines.join('\n')
  }
  const main = linesOf(changed[MAIN_FILE] ?? '')
  const at = afterHead(files) - 1
  const added = [
    ...(declared.has('tension') ? [] : [`VAR tension = ${tension}`]),
    ...(situation === null ? [] : [`# situation: ${situation}`]),
    ...(knot === '' ? [] : [`-> ${knot}`]),
  ]
  changed[MAIN_FILE] = [...main.slice(0, at), ...added, ...main.slice(at)].join('\n')
  return changed
}
