import type { Finding } from '../model/finding.ts'
import { ACTIONS } from '../model/move.ts'
import type { Input } from '../model/session.ts'

/** A recorded play-through of a story: what was done, and what must come of it. */
export interface RecordedPlay {
  readonly name: string
  readonly inputs: readonly Input[]
  readonly ending: string
  readonly score: number
  readonly line: number
}

const LINE = /^(?<name>[^:]+):\s*(?<inputs>[\w,\s]*?)\s*->\s*(?<ending>[\w-]+)\s+(?<score>\d{1,3})$/

/** A play as a line of `story.plays`, without a line end. A name has neither colons nor line ends. */
export function writePlay({ name, inputs, ending, score }: Omit<RecordedPlay, 'line'>): string {
  const said = name
    .replace(/[:\s]+/g, ' ')
    .trim()
    .replace(/^(\/+\s*)+/, '')
  return `${said || 'play'}: ${inputs.join(',')} -> ${ending} ${score}`
}

/**
 * Reads `story.plays`: a play a line, `best: 2,0,breathe,1 -> promise 100` (name, inputs, ending, score of 100).
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
      const message = 'A recorded play reads "name: 2,0,breathe,1 -> ending 85".'
      findings.push({ code: 'bad_play', severity: 'error', line: index + 1, message })
      continue
    }
    const { name = '', ending = '', score } = groups
    plays.push({ name: name.trim(), inputs: inputs as Input[], ending, score: Number(score), line: index + 1 })
  }
  return { plays, findings }
}
