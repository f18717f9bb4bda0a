import type { Finding } from '../core/model/finding.ts'
import { authorsWord } from '../core/prover/authors-word.ts'
import type { Proof, Witnessed } from '../core/prover/prove-story.ts'
import { onScale } from '../core/score/scorecard.ts'
import { PASS_MARK } from '../core/score/sizes.ts'
import { findingLine } from './print-findings.ts'

/** A story with what was proved of it; `proof` is null when it could not be read as a story. */
export interface ProvedStory {
  readonly file: string
  readonly title: string
  readonly hash: string
  readonly proof: Proof | null
  /** Milliseconds from text to report. */
  readonly ms: number
  readonly findings: readonly Finding[]
}

export const isSound = ({ proof, findings }: ProvedStory): boolean =>
  proof?.proved === true && !findings.some(({ severity }) => severity === 'error')

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

const seedJson = (seed: number | null | undefined, name = 'seed'): object =>
  seed ? { [name]: seed } : seed === null ? { [name]: null } : {}

/** One story as it stands in the object that `--json` prints. Plain Ink has ends, and no outcomes, chances, points or players. */
export function proveJson(proved: ProvedStory, plain: boolean): object {
  const { file, title, hash, proof, ms, findings } = proved
  const graph = proof?.walk.explored.graph
  // Past a limit the worst and the best way are not known.
  const range = proof?.walk.complete ? proof.range : null
  return {
    file,
    title,
    hash,
    ok: isSound(proved),
    proved: proof?.proved ?? false,
    engine: proof?.walk.engine ?? 'flat',
    states: graph?.states ?? 0,
    transitions: graph?.edges ?? 0,
    ms: Math.round(ms),
    endings: (proof?.endings ?? []).map(({ id, outcome, chance, inputs, seed, best, worst }) => {
      if (plain) return { id, inputs, ...seedJson(seed) }
      return {
        ...{ id, outcome, chance: rounded(chance, 6), inputs, ...seedJson(seed) },
        best: best && { points: best.points, inputs: best.inputs, ...seedJson(best.seed) },
        worst: worst && { points: worst.points, inputs: worst.inputs, ...seedJson(worst.seed) },
      }
    }),
    score:
      proof && range && !plain
        ? {
            floor: range.floor.points,
            best: range.best.points,
            floorInputs: range.floor.inputs,
            bestInputs: range.best.inputs,
            ...seedJson(proof.seeds.floor, 'floorSeed'),
            ...seedJson(proof.seeds.best, 'bestSeed'),
          }
        : null,
    decisions:
      proof && range
        ? {
            shortest: range.shortest,
            longest: range.longest,
            expected: Number.isFinite(proof.expectedLength) ? rounded(proof.expectedLength, 2) : null,
          }
        : null,
    players: Object.fromEntries(
      (proof?.players ?? []).map(({ name, score, pass, inputs }) => [
        name,
        { score: rounded(score, 2), pass: rounded(pass, 6), ...(inputs ? { inputs } : {}) },
      ]),
    ),
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      line: finding.line,
      message: finding.message,
      // An included file, or the recorded plays.
      ...(finding.file && finding.file !== file ? { file: finding.file } : {}),
      ...(finding.inputs ? { inputs: finding.inputs } : {}),
      ...seedJson(finding.seed),
    })),
  }
}

const percent = (chance: number): string => `${(100 * chance).toFixed(chance < 0.1 ? 2 : 1)} %`

/** Inputs that a line of the page holds. */
const MOST_INPUTS = 120

/** Inputs as `npm run play` takes them. */
export function written({ inputs, seed }: Witnessed): string {
  const shown = inputs.slice(0, MOST_INPUTS).join(',') || '""'
  const words = `--inputs ${shown}${inputs.length > MOST_INPUTS ? `… (${inputs.length} inputs; --json has them all)` : ''}`
  if (seed === null) return `${words} (with rare dice: no seed that throws them was found)`
  return seed === 0 ? words : `${words} --seed ${seed}`
}

function endingLines({ endings, range: whole, walk }: Proof): readonly string[] {
  const range = walk.complete ? whole : null
  const scale = { floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }
  const width = Math.max(0, ...endings.map(({ id }) => id.length))
  return [...endings]
    .sort((a, b) => b.chance - a.chance)
    .map(({ id, outcome, chance, inputs, seed, best, worst }) => {
      const spread =
        range && best && worst ? `score ${onScale(worst.points, scale)} to ${onScale(best.points, scale)}` : ''
      return `  ${id.padEnd(width)}  ${outcome.padEnd(9)}  ${percent(chance).padStart(7)}  ${spread.padEnd(16)}  ${written({ inputs, seed })}`
    })
}

function scoreLines(proof: Proof): readonly string[] {
  const { range, seeds, walk, expectedLength } = proof
  if (!walk.complete) return ['Score: not known, since not every way was walked.']
  if (!range) {
    const why = walk.explored.graph.endings.length === 0 ? 'no way ends' : 'points have no limit'
    return [`Score: none, since ${why}.`]
  }
  const { floor, best, shortest, longest } = range
  const length = Number.isFinite(expectedLength)
    ? `${expectedLength.toFixed(1)} inputs for a random player`
    : 'some ways never end'
  return [
    `Score: ${floor.points} to ${best.points} points, pass from ${PASS_MARK} of 100; ${shortest} to ${longest} replies, ${length}`,
    `  best   ${written({ inputs: best.inputs, seed: seeds.best })}`,
    `  floor  ${written({ inputs: floor.inputs, seed: seeds.floor })}`,
  ]
}

function proofLine({ proved, walk, compared }: Proof, ms: number): string {
  const { states, edges } = walk.explored.graph
  const walked = `${states} states, ${edges} transitions, ${Math.round(ms)} ms`
  const sampled = walk.engine === 'runtime' && walk.stepper.sampled ? ', with the dice of one seed (--seed 0) only' : ''
  const how =
    walk.engine === 'flat'
      ? ''
      : `; walked by Ink's own player${walk.fallback ? `, because of ${authorsWord(walk.fallback)}` : ''}${sampled}`
  const agreed = `${compared.plays} plays (${compared.steps} inputs) compared with Ink's own player`
  return proved
    ? `Proved: every way was walked (${walked}${how}); ${agreed}.`
    : `Not every way is known (${walked}${how}; ${agreed}).`
}

/** A page that a trainer reads: what to mend first, then what the story is like. */
export function proveText(proved: ProvedStory, plain: boolean): string {
  const { file, title, proof, ms, findings } = proved
  const lines = [`${title || file}${title ? ` (${file})` : ''}`]
  for (const finding of findings) {
    lines.push(`  ${findingLine(finding)}`)
    const { inputs, seed = 0 } = finding
    if (inputs) lines.push(`      ${written({ inputs, seed })}${plain ? ' --plain' : ''}`)
  }
  if (!proof) return lines.join('\n')
  if (findings.length === 0) lines.push('  Nothing to mend.')
  lines.push(proofLine(proof, ms))
  if (plain) return lines.join('\n')
  lines.push(...scoreLines(proof))
  const endings = proof.walk.complete ? 'Endings, as a random player meets them:' : 'Endings, as far as was walked:'
  if (proof.endings.length > 0) lines.push(endings, ...endingLines(proof))
  if (proof.players.length > 0) lines.push('Players who never read the meaning:')
  for (const { name, score, pass } of proof.players) {
    lines.push(`  ${name.padEnd(13)} score ${score.toFixed(1).padStart(5)}   passes ${percent(pass).padStart(7)}`)
  }
  return lines.join('\n')
}
