import { existsSync, readFileSync } from 'node:fs'
import type { Finding } from '../core/model/finding.ts'
import type { CompiledStory } from '../core/model/story.ts'
import { playThrough } from '../core/prover/compare-versions.ts'
import type { Range } from '../core/prover/range.ts'
import { type RecordedPlay, readPlays } from '../core/story/plays.ts'

export const playsFile = (file: string): string => file.replace(/\.ink$/, '.plays')

export function recordedPlays(file: string): {
  readonly plays: readonly RecordedPlay[]
  readonly findings: readonly Finding[]
} {
  const path = playsFile(file)
  if (path === file || !existsSync(path)) return { plays: [], findings: [] }
  const read = readPlays(readFileSync(path, 'utf8'))
  return { plays: read.plays, findings: read.findings.map((finding) => ({ ...finding, file: path })) }
}

/** Recorded plays that no longer come to what was recorded. */
export function checkPlays(file: string, story: CompiledStory, range: Range | null): readonly Finding[] {
  const { plays, findings } = recordedPlays(file)
  const differing = plays.flatMap(({ name, inputs, ending, score, seed, line }): Finding[] => {
    const played = playThrough(story, range, inputs, seed)
    if (played.refused === null && played.ending === ending && played.score === score) return []
    const came =
      played.refused === null
        ? `${played.ending ?? 'no ending'} ${played.score}`
        : `a refusal of input ${played.refused + 1}`
    const message = `The recorded play "${name}" was to end in ${ending} ${score}, and comes to ${came}.`
    return [
      {
        code: 'play_differs',
        severity: 'error',
        line,
        message,
        file: playsFile(file),
        inputs,
        ...(seed === 0 ? {} : { seed }),
      },
    ]
  })
  return [...findings, ...differing]
}
