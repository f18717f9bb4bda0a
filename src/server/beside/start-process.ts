import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Blackboard } from './blackboard.ts'

export interface ProcessWishes {
  /** Of JavaScript's heap; whoever needs more is ended. */
  readonly memoryMb: number
  /** Told whatever the process sends. */
  readonly onMessage: (message: never) => void
  /** Told once, after its last message: it ended without having been asked to. */
  readonly onEnd: (ending: Ending) => void
  /** For what it writes with `writeMark`. */
  readonly blackboard?: Blackboard
}

export interface Ending {
  readonly outOfMemory: boolean
  /** Such as `SIGTRAP` or `exit code 1`. */
  readonly how: string
}

/** A process beside the server, which lives no longer than it. */
export interface BesideProcess {
  send(message: unknown): void
  /** While it is held, the server does not end by itself; at first it is not. */
  hold(held: boolean): void
  /** Ends it, whatever it is at, and waits until it is gone. */
  kill(): Promise<void>
}

/** Characters of what it wrote before it ended that are kept for the log. */
const MOST_WORDS = 4000

/**
 * Starts `module` as a process of its own. Not as a thread: what a story makes it do, and what V8 cannot bear, would end the
 * server with it (https://github.com/nodejs/node/issues/47224).
 */
export const startProcess = (module: URL, { memoryMb, onMessage, onEnd, blackboard }: ProcessWishes): BesideProcess => {
  const child = fork(fileURLToPath(module), {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    // It needs nothing of what the server is told, and so knows no secret.
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', ...(blackboard ? [blackboard.descriptor] : [])],
    serialization: 'advanced',
  })
  let words = ''
  let killed = false
  let isGone = false
  const gone = new Promise<void>((resolve) => {
    const end = (how: string): void => {
      if (isGone) return
      isGone = true
      resolve()
      if (killed) return
      const outOfMemory = words.includes('JavaScript heap out of memory')
      if (words && !outOfMemory) process.stderr.write(words)
      onEnd({ how, outOfMemory })
    }
    child.once('error', ({ message }) => end(message))
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`))
  })
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    words = (words + said).slice(0, MOST_WORDS)
  })
  child.on('message', (message) => {
    if (!killed) onMessage(message as never)
  })
  const hold = (held: boolean): void => holdAll(child, held)
  hold(false)
  return {
    // One that has ended says so by itself.
    send: (message) => void child.send(message as object, () => undefined),
    hold,
    kill: () => {
      killed = true
      hold(true)
      child.kill('SIGKILL')
      return gone
    },
  }
}

const holdAll = (child: ChildProcess, held: boolean): void => {
  const how = held ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
  for (const stream of child.stdio) (stream as { ref?: () => void; unref?: () => void } | null)?.[how]?.()
}
