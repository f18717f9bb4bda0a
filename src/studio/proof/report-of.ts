import type { Finding } from '../../core/model/finding.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { CHECKS } from '../../core/prover/checks/all-checks.ts'
import type { Proof } from '../../core/prover/prove-story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { onScale } from '../../core/score/scorecard.ts'
import { openSession } from '../../core/session/session.ts'
import { readPlays } from '../../core/story/plays.ts'
import { explain } from '../check/explain.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import { type DraftText, PLAYS_FILE } from '../drafts/draft.ts'
import type { ProofPlay, ProofReport } from './proof-state.ts'
import { measureReading } from './reading.ts'
import { replyContexts } from './reply-contexts.ts'
import { replyFlow } from './reply-flow.ts'

const CHECK_BY_CODE = new Map(CHECKS.map((check) => [check.code, check]))

/** The checks bring their own reasons. */
function explained(finding: Finding, text: DraftText): StudioFinding {
  const check = CHECK_BY_CODE.get(finding.code)
  const known = explain(finding, text.files)
  return check ? { ...known, why: check.why, mend: check.mend } : known
}

/** Recorded plays, played on the story as it is now. */
function playsOf({ plays }: DraftText, story: CompiledStory, proof: Proof): readonly ProofPlay[] {
  const scale = { floor: proof.range?.floor.points ?? 0, best: proof.range?.best.points ?? 0 }
  return readPlays(plays).plays.map(({ name, line, inputs, ending, score, seed }) => {
    const session = openSession(story, RUBRIC, seed)
    const refused = inputs.findIndex((input) => !session.take(input).ok)
    const played = scoreOf(session.events, RUBRIC)
    const came = { ending: played.ending, score: onScale(played.points, scale) }
    return { name, line, inputs, seed, ending, score, came, refused: refused < 0 ? null : refused }
  })
}

const differs = ({ refused, came, ending, score }: ProofPlay): boolean =>
  refused !== null || came.ending !== ending || came.score !== score

/** What the studio shows of a proof. `ms`: how long it took. */
export function reportOf(text: DraftText, story: CompiledStory, proof: Proof, ms: number): ProofReport {
  const { range, walk } = proof
  const scale = range && { floor: range.floor.points, best: range.best.points }
  const plays = playsOf(text, story, proof)
  const findings: Finding[] = [
    ...proof.findings,
    ...plays.filter(differs).map(({ name, line, inputs, seed, ending, score, came, refused }): Finding => {
      const now = refused === null ? `${came.ending ?? 'no ending'} ${came.score}` : `a refusal of input ${refused + 1}`
      const message = `The recorded play "${name}" was to end in ${ending} ${score}, and comes to ${now}.`
      return {
        code: 'play_differs',
        severity: 'error',
        line,
        message,
        file: PLAYS_FILE,
        inputs,
        ...(seed === 0 ? {} : { seed }),
      }
    }),
  ]
  return {
    hash: story.hash,
    ok: !findings.some(({ severity }) => severity === 'error'),
    proved: proof.proved,
    states: walk.explored.graph.states,
    dice: walk.explored.graph.random,
    ms,
    endings: proof.endings.map(({ id, outcome, chance, inputs, seed, best, worst }) => ({
      id,
      outcome,
      chance,
      inputs,
      seed: seed ?? 0,
      spread:
        scale && best && worst ? { lowest: onScale(worst.points, scale), highest: onScale(best.points, scale) } : null,
    })),
    range: range && {
      floor: range.floor.points,
      best: range.best.points,
      floorInputs: range.floor.inputs,
      bestInputs: range.best.inputs,
      seeds: { floor: proof.seeds.floor ?? 0, best: proof.seeds.best ?? 0 },
    },
    decisions: range && { shortest: range.shortest, longest: range.longest, expected: proof.expectedLength },
    guessers: proof.players.map(({ name, score, pass, inputs }) => ({ name, score, pass, inputs })),
    findings: findings.map((finding) => explained(finding, text)),
    replies: replyContexts(story, walk),
    flow: replyFlow(story, walk),
    plays,
    reading: measureReading(text.files, story.metadata.language),
  }
}
