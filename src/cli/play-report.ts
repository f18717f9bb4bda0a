import { SKILLS } from '../core/model/move.ts'
import type { Score, Scorecard } from '../core/model/score.ts'
import type { SessionEvent } from '../core/model/session.ts'
import type { CompiledStory } from '../core/model/story.ts'

export interface Played {
  readonly story: CompiledStory
  readonly events: readonly SessionEvent[]
  readonly score: Score
  readonly scorecard: Scorecard
}

interface TranscriptLine {
  readonly speaker?: string
  readonly text: string
}

const YOU = 'You'

function transcriptOf({ story, events }: Played): readonly TranscriptLine[] {
  const nameOf = (id: string): string => story.cast.find((person) => person.id === id)?.name ?? id
  return events.flatMap((event): TranscriptLine[] => {
    if (event.kind === 'said') {
      return [event.person === undefined ? { text: event.text } : { speaker: nameOf(event.person), text: event.text }]
    }
    return event.kind === 'replied' ? [{ speaker: YOU, text: event.text }] : []
  })
}

/**
 * A play-through as the one JSON object that `--json` prints. Of one that has not ended, `score` is where its points
 * stand so far on the story's scale; `ending` and `outcome` are null and it has not passed.
 */
export function playJson(played: Played): object {
  const { story, score, scorecard } = played
  return {
    story: story.metadata.title,
    hash: story.hash,
    ended: score.outcome !== null,
    ending: score.ending,
    outcome: score.outcome,
    score: scorecard.score,
    passed: scorecard.passed,
    critical: score.critical,
    points: score.points,
    tension: score.tension,
    transcript: transcriptOf(played),
    decisions: score.decisions.map((decision) => ({
      situation: decision.situation,
      tension: decision.tension,
      offered: decision.offered
        .filter(({ input }) => typeof input === 'number')
        .map(({ text, moves }) => ({ text, moves })),
      input: decision.input,
      moves: decision.moves,
      points: decision.judgement.points,
      reason: decision.judgement.reason,
    })),
    skills: Object.fromEntries(
      SKILLS.map((skill) => {
        const { shown, missed } = scorecard.skills[skill]
        return [skill, { shown: shown.length, missed: missed.length }]
      }),
    ),
  }
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`)

/** A play-through for a person who reads a terminal: transcript, decisions, score. */
export function playText(played: Played): string {
  const { score, scorecard } = played
  const lines = transcriptOf(played).map(({ speaker, text }) =>
    speaker === undefined ? `  ${text}` : `${speaker}: ${text}`,
  )
  const decisions = score.decisions.map(({ text, moves, situation, tension, tensionNext, judgement }, index) => {
    const made = moves.length > 0 ? moves.join(', ') : 'no move'
    return [
      `${index + 1}. ${text}`,
      `   ${situation}, tension ${tension} → ${tensionNext} · ${made} · ${signed(judgement.points)}`,
      `   ${judgement.reason} (${judgement.source})`,
    ].join('\n')
  })
  const ended = score.outcome === null ? 'Not ended yet' : `Ended: ${score.ending} (${score.outcome})`
  const verdict = scorecard.passed ? 'passed' : score.outcome === null ? 'open' : 'not passed'
  const critical = score.critical.length > 0 ? ` · critical: ${score.critical.join(', ')}` : ''
  const points = `${score.points} points of ${scorecard.floor} to ${scorecard.best}`
  return [
    ...lines,
    '',
    ...decisions,
    '',
    `${ended} · ${scorecard.score} of 100, ${verdict} · ${points}${critical}`,
  ].join('\n')
}
