import { existsSync, readFileSync } from 'node:fs'
import type { Finding } from '../core/model/finding.ts'
import type { Input } from '../core/model/session.ts'
import type { CompiledStory } from '../core/model/story.ts'
import type { Range } from '../core/prover/range.ts'
import { RUBRIC } from '../core/score/judge.ts'
import { scoreOf } from '../core/score/score-of.ts'
import { scorecardOf } from '../core/score/scorecard.ts'
import { openSession } from '../core/session/session.ts'
import { type RecordedPlay, readPlays } from '../core/story/plays.ts'

export interface Played {
  readonly ending: string | null
  /** 0 to 100 on the scale of this version. */
  readonly score: number
  readonly passed: boolean
  /** The place of the first input that is not on offer, or null. */
  readonly refused: number | null
}

/** Plays inputs on a story, and says what comes of them on its scale. */
export function playThrough(story: CompiledStory, range: Range | null, inputs: readonly Input[], seed = 0): Played {
  const session = openSession(story, RUBRIC, seed)
  const refused = inputs.findIndex((input) => !session.take(input).ok)
  const score = scoreOf(session.events, RUBRIC)
  const scale = { rubric: RUBRIC.version, floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }
  const card = scorecardOf(score, scale)
  return { ending: score.ending, score: card.score, passed: card.passed, refused: refused < 0 ? null : refused }
}

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
  const differing = plays.flatMap(({ name, inputs, ending, score, line }): Finding[] => {
    const played = playThrough(story, range, inputs)
    if (played.refused === null && played.ending === ending && played.score === score) return []
    const came =
      played.refused === null
        ? `${played.ending ?? 'no ending'} ${played.score}`
        : `a refusal of input ${played.refused + 1}`
    const message = `The recorded play "${name}" was to end in ${ending} ${score}, and comes to ${came}.`
    return [{ code: 'play_differs', severity: 'error', line, message, file: playsFile(file), inputs }]
  })
  return [...findings, ...differing]
}
