/** What comes of a question: `silent` when the worker gave no answer in time, `dropped` when a newer one took its place. */
export type Asked<A> =
  | { readonly kind: 'answer'; readonly answer: A; readonly ms: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'dropped' }

export interface WorkerAsker<Q, A> {
  ask(question: Q): Promise<Asked<A>>
  /** Ends what runs now; a new worker stands ready for the next question. */
  stop(): void
  close(): void
}

export interface AskerOptions<Q, P> {
  readonly make: () => Worker
  /** Milliseconds after which a worker that says nothing is ended; a long question may take longer. */
  readonly patience: number | ((question: Q) => number)
  /** `wait`: a newer question waits for the answer to the older; `replace`: it ends it. */
  readonly busy: 'wait' | 'replace'
  readonly onProgress?: (progress: P) => void
}

interface Waiting<Q, A> {
  readonly question: Q
  readonly settle: (asked: Asked<A>) => void
}

/** One question after the other to a worker that may hang: the newest counts, and a silent worker is replaced. */
export function createAsker<Q, A, P = never>(options: AskerOptions<Q, P>): WorkerAsker<Q, A> {
  const { make, patience, busy, onProgress } = options
  let worker: Worker | null = null
  let running: (Waiting<Q, A> & { readonly id: number; readonly since: number }) | null = null
  let next: Waiting<Q, A> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let count = 0

  const end = (asked: Asked<A>): void => {
    clearTimeout(timer)
    const ended = running
    running = null
    ended?.settle(asked)
    if (next) {
      const waiting = next
      next = null
      begin(waiting)
    }
  }

  const replaceWorker = (asked: Asked<A>): void => {
    worker?.terminate()
    worker = null
    end(asked)
  }

  /** A worker that still says something is at work. */
  const watch = (): void => {
    clearTimeout(timer)
    if (!running) return
    const wait = typeof patience === 'number' ? patience : patience(running.question)
    timer = setTimeout(() => replaceWorker({ kind: 'silent' }), wait)
  }

  const opened = (): Worker => {
    const made = make()
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer?: A; progress?: P }>) => {
      if (!running || data.id !== running.id) return
      if (data.progress !== undefined) {
        watch()
        onProgress?.(data.progress)
      } else end({ kind: 'answer', answer: data.answer as A, ms: performance.now() - running.since })
    })
    made.addEventListener('error', (event) => {
      event.preventDefault()
      if (worker === made) replaceWorker({ kind: 'silent' })
    })
    return made
  }

  const begin = (waiting: Waiting<Q, A>): void => {
    worker ??= opened()
    count += 1
    running = { ...waiting, id: count, since: performance.now() }
    worker.postMessage({ id: count, question: waiting.question })
    watch()
  }

  return {
    ask: (question) =>
      new Promise((settle) => {
        if (!running) return begin({ question, settle })
        next?.settle({ kind: 'dropped' })
        next = { question, settle }
        if (busy === 'replace') replaceWorker({ kind: 'dropped' })
      }),
    stop: () => {
      next?.settle({ kind: 'dropped' })
      next = null
      if (running) replaceWorker({ kind: 'dropped' })
    },
    close: () => {
      next = null
      running = null
      clearTimeout(timer)
      worker?.terminate()
      worker = null
    },
  }
}
