import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Blackboard, openBlackboard } from '../../../src/server/beside/blackboard.ts'
import { type BesideProcess, type Ending, startProcess } from '../../../src/server/beside/start-process.ts'
import type { Order } from './obedient.ts'

const MODULE = new URL('./obedient.ts', import.meta.url)
const SOON = { timeout: 20_000 }
const running: BesideProcess[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.kill()))
})

const start = (blackboard?: Blackboard) => {
  const heard: unknown[] = []
  const endings: Ending[] = []
  const started = startProcess(MODULE, {
    memoryMb: 60,
    onMessage: (message: unknown) => heard.push(message),
    onEnd: (ending) => endings.push(ending),
    ...(blackboard && { blackboard }),
  })
  running.push(started)
  return { ...started, tell: (order: Order) => started.send(order), heard, endings }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => socket.end(() => resolve(true)))
      .once('error', () => resolve(false))
  })

describe('a process beside the server', () => {
  test('is given and gives whatever can be told', async () => {
    const { tell, heard } = start()
    const what = {
      none: undefined,
      bytes: new Uint8Array([1, 2]),
      much: Number.POSITIVE_INFINITY,
      words: 'ä'.repeat(1e6),
    }
    tell({ order: 'say', what })
    await vi.waitFor(() => expect(heard).toHaveLength(1), SOON)
    expect(heard[0]).toEqual(what)
  })

  test('takes nobody with it, whatever ends it, and it is told how', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const [trapped, filled, thrown, waiting] = [start(), start(), start(), start()]
    trapped.tell({ order: 'signal', signal: 'SIGTRAP' })
    filled.tell({ order: 'fill' })
    thrown.tell({ order: 'throw' })
    await vi.waitFor(() => {
      expect(trapped.endings).toEqual([{ how: 'SIGTRAP', outOfMemory: false }])
      expect(filled.endings).toEqual([{ how: 'SIGABRT', outOfMemory: true }])
      expect(thrown.endings).toEqual([{ how: 'exit code 1', outOfMemory: false }])
    }, SOON)
    // The operator reads what nobody expected.
    expect(said.mock.calls.join('')).toContain('this went wrong')
    said.mockRestore()
    waiting.tell({ order: 'say', what: 'here' })
    await vi.waitFor(() => expect(waiting.heard).toEqual(['here']), SOON)
    expect(waiting.endings).toEqual([])
  })

  test('that is stuck can be read, and ended without another word', async () => {
    const blackboard = openBlackboard()
    const { tell, kill, endings } = start(blackboard)
    expect(blackboard.read()).toEqual({ at: 0, times: 0 })
    tell({ order: 'stick', at: 4_000_000_000 })
    await vi.waitFor(() => expect(blackboard.read()).toEqual({ at: 4_000_000_000, times: 1 }), SOON)
    await kill()
    expect(blackboard.read().at).toBe(4_000_000_000)
    blackboard.close()
    expect(endings).toEqual([])
  })

  test('knows nothing of the environment, and does not end before the server does', async () => {
    const { tell, heard, endings } = start()
    tell({ order: 'environment' })
    await vi.waitFor(() => expect(heard).toHaveLength(1), SOON)
    expect(heard[0]).toEqual([])
    for (const signal of ['SIGINT', 'SIGTERM'] as const) tell({ order: 'signal', signal })
    tell({ order: 'say', what: 'still here' })
    await vi.waitFor(() => expect(heard[1]).toBe('still here'), SOON)
    expect(endings).toEqual([])
  })

  test('ends with the server, however that ends, and keeps none from ending', async () => {
    const code = `
      const { startProcess } = await import(${JSON.stringify(join(import.meta.dirname, '../../../src/server/beside/start-process.ts'))})
      const started = startProcess(new URL(${JSON.stringify(MODULE.href)}), {
        memoryMb: 60, onMessage: ({ port }) => console.log(port), onEnd: () => console.log('ended'),
      })
      started.send({ order: 'listen' })
      for await (const word of process.stdin) if (String(word) === 'let go') break
      started.hold(false)
      process.stdin.unref()`
    for (const endIt of [
      (server: ReturnType<typeof spawn>) => server.kill('SIGKILL'),
      (server: ReturnType<typeof spawn>) => server.stdin?.write('let go'),
    ]) {
      const server = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const [port] = await once(server.stdout, 'data')
      expect(await answers(Number(port))).toBe(true)
      endIt(server)
      await once(server, 'exit')
      await vi.waitFor(async () => expect(await answers(Number(port))).toBe(false), SOON)
    }
  })
})
