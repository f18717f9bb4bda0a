import type { CastMember, Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import { nearest } from './nearest.ts'
import { isText, type ParsedNode, sourceLine, visit } from './parse-tree.ts'

/** Finds lines that look like speech of somebody who is not in the story's cast; they would be told as narration. */
export function checkSpeakers(
  parsed: ParsedNode,
  cast: readonly CastMember[],
  repertoire: Repertoire,
  mainFile: string,
): readonly Finding[] {
  const findings: Finding[] = []
  const names = cast.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()])
  visit(parsed, (node) => {
    const speaker = isText(node) ? /^\s*(\p{Lu}[\p{L}'’-]{1,30}):\s/u.exec(node.text)?.[1] : undefined
    if (speaker === undefined || names.includes(speaker.toLowerCase())) return
    const known = repertoire.people.find(({ id, name }) => [id, name.toLowerCase()].includes(speaker.toLowerCase()))
    const near = nearest(
      speaker,
      cast.map(({ name }) => name),
    )
    const at = sourceLine(node, mainFile)
    if (known) {
      const message = `${known.name} speaks here but is not in the story's cast. Add "# person: ${known.id}" at the top.`
      findings.push({ code: 'speaker_not_in_cast', severity: 'error', message, ...at })
    } else if (near !== null) {
      const message = `"${speaker}:" is told as narration, since nobody in the cast has that name. Did you mean "${near}:"?`
      findings.push({ code: 'unknown_speaker', severity: 'warning', message, ...at })
    }
  })
  return findings
}
