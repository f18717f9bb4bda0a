import { parseArgs } from 'node:util'
import { ACTIONS, type Action } from '../core/model/move.ts'
import type { Input } from '../core/model/session.ts'

export interface PlayArguments {
  readonly file: string
  /** Null: ask for each input. */
  readonly inputs: readonly Input[] | null
  readonly seed: number
  readonly json: boolean
  /** Any Ink, without a single tag. */
  readonly plain: boolean
}

/** Arguments that cannot be used; the message is one sentence. */
export class BadArguments extends Error {}

export const PLAY_USAGE =
  'Usage: npm run play -- <story.ink> [--inputs 2,0,breathe,1,leave] [--seed N] [--json] [--plain]'

const isAction = (word: string): word is Action => ACTIONS.some((action) => action === word)

/** One input as it is written on the command line: a reply's number in story order from 0, or a standing action. */
export function readInput(word: string): Input {
  const written = word.trim().toLowerCase().replaceAll('-', '_')
  if (isAction(written)) return written
  if (/^\d{1,6}$/.test(written)) return Number(written)
  throw new BadArguments(
    `${JSON.stringify(word)} is not an input: write the number of a reply (from 0), or ${ACTIONS.slice(0, -1).join(', ')} or ${ACTIONS.at(-1)}.`,
  )
}

export function readPlayArguments(argv: readonly string[]): PlayArguments {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    throw new BadArguments(
      `${error instanceof Error ? error.message.split(/\.?\s*\n|\. /)[0]?.replace(/\.$/, '') : String(error)}. ${PLAY_USAGE}`,
    )
  }
  const [file, ...more] = parsed.positionals
  if (file === undefined || file === '') throw new BadArguments(`No story was named. ${PLAY_USAGE}`)
  if (more.length > 0) throw new BadArguments(`Only one story can be played at a time. ${PLAY_USAGE}`)
  const { inputs, seed = '0', json = false, plain = false } = parsed.values
  if (!/^\d{1,9}$/.test(seed))
    throw new BadArguments(`${JSON.stringify(seed)} is not a seed: write a whole number from 0 to 999999999.`)
  const words = inputs === undefined ? null : inputs.split(',').filter((word) => word.trim() !== '')
  return { file, inputs: words?.map(readInput) ?? null, seed: Number(seed), json, plain }
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      inputs: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      plain: { type: 'boolean' },
    },
  })
}
