import process from 'node:process'
import type { Config } from '../server/config.ts'
import { DataInUse } from '../server/database/hold-file.ts'
import type { Server } from '../server/open-server.ts'

/** Says one sentence and ends. */
export const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

/** Ends with a sentence when the data cannot be opened. */
export const openOrFail = async <T>(opening: () => Promise<T>, ownFolder: string): Promise<T> => {
  try {
    return await opening()
  } catch (problem) {
    if (problem instanceof DataInUse) {
      return fail(
        `Another Defuse server has this data open. Stop it first, or give this one a folder of its own: ${ownFolder}`,
      )
    }
    const { code, message } = problem as NodeJS.ErrnoException
    return fail(`The data cannot be opened: ${message} ${code ? `(${code})` : ''}`.trimEnd())
  }
}

/** Answers what has been asked, then ends, when it is told to stop. */
export const stopWhenTold = (server: Server): void => {
  const stop = async (): Promise<void> => {
    await server.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  if (process.env['npm_lifecycle_event']) {
    // npm stops only the shell between itself and us.
    const shell = process.ppid
    setInterval(() => process.ppid !== shell && stop(), 250).unref()
  }
}

/** The address that the server listens on. Ends with a sentence when it cannot; `example`: how to ask for another port. */
export const listenOrFail = async (
  server: Server,
  { host, port }: Config,
  example: (port: number) => string,
): Promise<string> => {
  try {
    return await server.app.listen({ host, port })
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    const other = port < 65_535 ? port + 1 : port - 1
    if (code === 'EADDRINUSE')
      return fail(`Port ${port} is already in use: choose another, for example ${example(other)}`)
    if (code === 'EACCES') return fail(`Port ${port} may not be used by this user: choose one above 1023.`)
    return fail(`Defuse cannot listen on ${host}:${port}: ${message}`)
  }
}
