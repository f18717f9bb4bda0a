import { parseArgs } from 'node:util'

export interface DemoArguments {
  readonly port: number
  readonly folder: string
  /** Null: the one of the demo that is there, or the usual one. */
  readonly seed: number | null
  readonly fresh: boolean
}

/** Arguments that cannot be used; the message is one sentence. */
export class BadDemoArguments extends Error {}

export const DEMO_USAGE = 'Usage: npm run demo -- [--port 4174] [--folder data-demo] [--seed N] [--fresh]'
const PORT = '4174'

/** `folder`: where a demo is kept unless another one is named. Throws `BadDemoArguments`. */
export const readDemoArguments = (argv: readonly string[], folder: string): DemoArguments => {
  const { values } = parse(argv)
  const port = values.port ?? PORT
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new BadDemoArguments(`${JSON.stringify(port)} is not a port: write a whole number from 0 to 65535.`)
  }
  const { seed } = values
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    throw new BadDemoArguments(`${JSON.stringify(seed)} is not a seed: write a whole number from 0 to 999999999.`)
  }
  return {
    port: Number(port),
    folder: values.folder || folder,
    seed: seed === undefined ? null : Number(seed),
    fresh: values.fresh ?? false,
  }
}

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        folder: { type: 'string' },
        seed: { type: 'string' },
        fresh: { type: 'boolean' },
      },
    })
  } catch (problem) {
    const said = problem instanceof Error ? problem.message.split(/\.?\s*\n|\. /)[0]?.replace(/\.$/, '') : problem
    throw new BadDemoArguments(`${said}. ${DEMO_USAGE}`)
  }
}
