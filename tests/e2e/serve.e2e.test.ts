import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, test } from 'vitest'

const SERVE = join(import.meta.dirname, '../../src/cli/serve.ts')
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const serve = (
  port: string,
  command: readonly string[] = [process.execPath, SERVE],
  more: Record<string, string> = {},
) => {
  const [file = '', ...args] = command
  const child = spawn(file, args, { env: { ...process.env, ...more, PORT: port } })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Port 0 asks for any free one, so the address has to be read from what is printed. */
const addressOf = async ({ child, said }: ReturnType<typeof serve>): Promise<string> => {
  while (!said.out.includes('\n')) await once(child.stdout, 'data')
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out) ?? []
  expect(address, said.out).toBeDefined()
  return String(address)
}

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'serves the built app at the address that it prints, until %s',
    async (signal) => {
      const served = serve('0')
      const answer = await fetch(await addressOf(served))
      expect(await answer.text()).toContain('<title>Defuse</title>')
      served.child.kill(signal)
      expect(await served.ended).toBe(0)
      expect(served.said.err).toBe('')
    },
  )

  test.skipIf(process.platform === 'win32')('ends with the shell that npm put around it', async () => {
    // The second command keeps the shell from becoming the server itself.
    const shell = ['sh', '-c', `"${process.execPath}" "${SERVE}"; true`]
    const served = serve('0', shell, { npm_lifecycle_event: 'start' })
    await addressOf(served)
    served.child.kill('SIGTERM')
    // Standard output closes when the last process that holds it is gone.
    await served.ended
    expect(served.said.err).toBe('')
  })

  test('a port that is taken gives one sentence and exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { said, ended } = serve(String(port))
    expect(await ended).toBe(1)
    other.close()
    expect(said.err).toMatch(new RegExp(`^Port ${port} is already in use: choose another, .*\\n$`))
  })

  test.each(['http', '-1', '65536', '80.5'])('PORT=%s gives one sentence and exit code 1', async (port) => {
    const { said, ended } = serve(port)
    expect(await ended).toBe(1)
    expect(said.err).toBe(`PORT must be a whole number from 0 to 65535, and "${port}" is not.\n`)
  })
})
