import { parseArgs } from 'node:util'
import { BadArguments } from './play-arguments.ts'

export interface ProveArguments {
  /** Story files, or folders that hold them. */
  readonly paths: readonly string[]
  readonly json: boolean
  /** Any Ink, without a single tag: runtime findings and coverage only. */
  readonly plain: boolean
  /** Another version of the same story. */
  readonly against: string | null
  /** A file of stored attempts to play again on both versions. */
  readonly attempts: string | null
  readonly maxStates: number | null
}

const PROVE_USAGE =
  'Usage: npm run prove -- <story.ink | folder>… [--json] [--plain] [--against old.ink [--attempts file.json]] [--max-states N]'

export const PROVE_HELP = `${PROVE_USAGE}

Walks every way through a story and says what is wrong with it, what to mend first, and how its score comes about.

  --json             one object for a machine, in place of the page
  --plain            any Ink, also without a tag: errors, dead ends and what is never reached; nothing is scored
  --against old.ink  what is different from another version: endings, chances, scores, and the recorded plays that differ
  --attempts f.json  with --against: a list of stored attempts {story, rubric, seed, inputs}, or of exported records that
                     each hold one as "attempt"; says which of those played on the old version would now come out otherwise
  --max-states N     gives up after so many states (300000 when left out)

Where a finding stands with "--inputs 0,breathe,1 --seed 7", npm run play with the same words shows it
(and --plain, where the story was proved with --plain).
Exit code: 0 nothing wrong, 1 something found, 2 arguments that cannot be used.`

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      plain: { type: 'boolean' },
      against: { type: 'string' },
      attempts: { type: 'string' },
      'max-states': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

/** The arguments of `npm run prove`; null where help was asked for. Throws `BadArguments`. */
export function readProveArguments(argv: readonly string[]): ProveArguments | null {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new BadArguments(`${said.split(/\.?\s*\n|\. /)[0]?.replace(/\.$/, '')}. ${PROVE_USAGE}`)
  }
  const { json = false, plain = false, against = null, attempts = null, help = false } = parsed.values
  if (help) return null
  const most = parsed.values['max-states']
  if (parsed.positionals.length === 0) throw new BadArguments(`No story was named. ${PROVE_USAGE}`)
  if (most !== undefined && !/^[1-9]\d{0,7}$/.test(most)) {
    throw new BadArguments(`"${most}" is not a number of states: write a whole number from 1 to 99999999.`)
  }
  if (against !== null && plain)
    throw new BadArguments('Versions are compared by their scores, which --plain leaves out.')
  if (attempts !== null && against === null)
    throw new BadArguments('Attempts are played again on two versions: name the old one with --against.')
  return {
    paths: parsed.positionals,
    json,
    plain,
    against,
    attempts,
    maxStates: most === undefined ? null : Number(most),
  }
}
