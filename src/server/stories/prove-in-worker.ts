import type { CompiledStory } from '../../core/model/story.ts'
import type { StorySource } from '../../core/story/source.ts'
import { startProcess } from '../beside/start-process.ts'
import type { NotProved, Proving, Walking } from './prove-version.ts'

export type ProvingTask =
  | { readonly kind: 'prove'; readonly source: StorySource; readonly slug: string }
  | { readonly kind: 'walk'; readonly story: CompiledStory }

export type ProvingReply = { readonly answer: Proving | Walking } | { readonly broke: string }

export interface ProvingLimits {
  /** Milliseconds; a shipped story takes half a second. */
  readonly time: number
  readonly memoryMb: number
}

const LIMITS: ProvingLimits = { time: 60_000, memoryMb: 512 }

/** Stories that wait for their turn; whoever comes then has to try again. */
const MOST_WAITING = 20

/** One after the other: a proof takes a whole core. */
let turn: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Story text → a version that can be published, or what keeps it from being one. Never rejects, whatever the text. */
export const compileAndProve = (source: StorySource, slug: string, limits = LIMITS): Promise<Proving> =>
  inTurn<Proving>({ kind: 'prove', source, slug }, limits)

/** The range of a version under the rubric of today, whatever laws it may break by now. Never rejects. */
export const walkInWorker = (story: CompiledStory, limits = LIMITS): Promise<Walking> =>
  inTurn<Walking>({ kind: 'walk', story }, limits)

const inTurn = <T extends object>(task: ProvingTask, limits: ProvingLimits): Promise<T | NotProved> => {
  if (waiting >= MOST_WAITING) {
    return Promise.resolve(refuse('busy', 'Other stories are being proved at the moment. Try again in a minute.'))
  }
  waiting += 1
  const mine = turn.then(() => run<T>(task, limits))
  turn = mine.finally(() => {
    waiting -= 1
  })
  return mine
}

const run = <T extends object>(task: ProvingTask, { time, memoryMb }: ProvingLimits): Promise<T | NotProved> =>
  new Promise<T | NotProved>((resolve) => {
    const worker = startProcess(new URL('./proving-worker.ts', import.meta.url), {
      memoryMb,
      onMessage: (reply: ProvingReply) => settle('answer' in reply ? (reply.answer as T) : broken(reply.broke)),
      onEnd: ({ outOfMemory, how }) => settle(outOfMemory ? TOO_LARGE : broken(`it ended with ${how}`)),
    })
    worker.send(task)
    const timer = setTimeout(() => settle(tooLong(time)), time)
    let settled = false
    const settle = (answer: T | NotProved): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      // Those who wait get their turn when this one no longer takes the core.
      void worker.kill().then(() => resolve(answer))
    }
  }).catch((problem: Error) => broken(problem.message))

const refuse = (code: NotProved['code'], message: string): NotProved => ({ ok: false, code, message, findings: [] })

const tooLong = (time: number): NotProved =>
  refuse('too_long', `The story has too many ways to be walked within ${time / 1000} seconds. Make it smaller.`)

const TOO_LARGE = refuse(
  'too_large',
  'The story has too many ways to be walked within the memory there is. Make it smaller.',
)

const broken = (how: string): NotProved =>
  refuse('not_proved', `The story could not be walked to its end: ${how.replace(/\.?$/, '.')}`)
