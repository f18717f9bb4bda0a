import type { Finding } from '../model/finding.ts'
import { ACTIONS } from '../model/move.ts'
import type { Input } from '../model/session.ts'

/** A recorded play-through of a story: what was done, and what must come of it. */
export interface RecordedPlay {
  readonly name: string
  readonly inputs: readonly Input[]
  /** Whose dice it was played with. */
  readonly seed: number
  readonly ending: string
  readonly score: number
  readonly line: number
}

const LINE =
  /^(?<name>[^:]+):\s*(?<inputs>[\w,\s]*?)\s*->\s*(?<ending>[\w-]+)\s+(?<score>\d{1,3})(?:\s+seed\s+(?<seed>\d{1,10}))?$/

/** A play as a line of `story.plays`, without a line end. A name has neither colons nor line ends; seed 0 is not written. */
export function writePlay({ name, inputs, ending, score, seed }: Omit<RecordedPlay, 'line'>): string {
  const said = name
    .replace(/[:\s]+/g, ' ')
    .trim()
    .replace(/^(\/+\s*)+/, '')
  return `${said || 'play'}: ${inputs.join(',')} -> ${ending} ${score}${seed === 0 ? '' : ` seed ${seed}`}`
}

/**
 * Reads `story.plays`: a play a line, `best: 2,0,breathe,1 -> promise 100` (name, inputs, ending, score of 100).
 * Where the story throws dice, `seed 7` at the end says with which it was played; left out, with seed 0.
 * Empty lines and lines that begin with `//` are passed over.
 */
export function readPlays(text: string): {
  readonly plays: readonly RecordedPlay[]
  readonly findings: readonly Finding[]
} {
  const plays: RecordedPlay[] = []
  const findings: Finding[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.trim()
    if (written === '' || written.startsWith('//')) continue
    const groups = LINE.exec(written)?.groups
    const words = (groups?.inputs ?? '').split(',').map((word) => word.trim())
    const inputs = words.filter((word) => word !== '').map((word) => (/^\d+$/.test(word) ? Number(word) : word))
    const known = inputs.every((input) => typeof input === 'number' || ACTIONS.some((action) => action === input))
    if (!groups || !known) {
      const message = 'A recorded play reads "name: 2,0,breathe,1 -> ending 85", and may end in "seed 7" for its dice.'
      findings.push({ code: 'bad_play', severity: 'error', line: index + 1, message })
      continue
    }
    const { name = '', ending = '', score, seed = '0' } = groups
    const came = { ending, score: Number(score), seed: Number(seed) }
    plays.push({ name: name.trim(), inputs: inputs as Input[], ...came, line: index + 1 })
  }
  return { plays, findings }
}
