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
  readonly maxStates: number | null
}

export const PROVE_USAGE =
  'Usage: npm run prove -- <story.ink | folder>… [--json] [--plain] [--against old.ink] [--max-states N]'

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      plain: { type: 'boolean' },
      against: { type: 'string' },
      'max-states': { type: 'string' },
    },
  })
}

export function readProveArguments(argv: readonly string[]): ProveArguments {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    throw new BadArguments(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}. ${PROVE_USAGE}`)
  }
  const { json = false, plain = false, against = null } = parsed.values
  const most = parsed.values['max-states']
  if (parsed.positionals.length === 0) throw new BadArguments(`No story was named. ${PROVE_USAGE}`)
  if (most !== undefined && !/^[1-9]\d{0,7}$/.test(most)) {
    throw new BadArguments(`"${most}" is not a number of states: write a whole number from 1 to 99999999.`)
  }
  if (against !== null && plain)
    throw new BadArguments('Versions are compared by their scores, which --plain leaves out.')
  return { paths: parsed.positionals, json, plain, against, maxStates: most === undefined ? null : Number(most) }
}
