import { type ReadonlySignal, signal } from '@preact/signals'
import { type Draft, type DraftText, sameText, titleOf } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'

/** `kept`: all of it is stored; `writing`: in a moment; `failed`: the store cannot, and says why by `Drafts.failure`. */
export type KeptState = 'kept' | 'writing' | 'failed'

/** What happened because somebody else wrote on the same draft. Both texts are kept, always. */
export type Elsewhere =
  /** They wrote, and nothing was open here: their text is shown now. */
  | { readonly kind: 'followed' }
  /** Both wrote: this text is now the draft `fork`; theirs stays under the old id. */
  | { readonly kind: 'forked'; readonly fork: Draft; readonly theirs: Draft }

export interface Keeping {
  readonly state: ReadonlySignal<KeptState>
  readonly elsewhere: ReadonlySignal<Elsewhere | null>
  /** The draft as it was stored last. */
  readonly draft: ReadonlySignal<Draft>
  /** Tells that the text is another one now. */
  touch(): void
  flush(): Promise<void>
  dismiss(): void
  stop(): void
}

export interface KeepingOptions {
  readonly drafts: Drafts
  readonly draft: Draft
  /** The text as it stands. */
  readonly read: () => DraftText
  /** Shows a text that was written elsewhere. */
  readonly follow: (text: DraftText) => void
  readonly moved: (fork: Draft) => void
  readonly delay?: number
}

/** Longest time that a keystroke is not kept. */
const DELAY_MS = 250

/** Keeps a draft as it is written: soon after a keystroke, at once when the page is hidden, and never over another's text. */
export function keepDraft({ drafts, draft, read, follow, moved, delay = DELAY_MS }: KeepingOptions): Keeping {
  const stored = signal(draft)
  const state = signal<KeptState>('kept')
  const elsewhere = signal<Elsewhere | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<void> = Promise.resolve()
  let stopped = false

  const write = async (): Promise<void> => {
    const text = read()
    const known = stored.peek()
    if (sameText(text, known) && known.revision > 0) {
      state.value = 'kept'
      return
    }
    const answer = await drafts.put({ ...known, ...text, title: titleOf(text.files), updatedAt: Date.now() })
    if (answer.kind === 'kept') stored.value = answer.draft
    else if (answer.kind === 'conflict') await part(answer.theirs)
    state.value = answer.kind === 'failed' ? 'failed' : sameText(read(), stored.peek()) ? 'kept' : 'writing'
    if (state.peek() === 'writing') touch()
  }

  /** Somebody else wrote since: theirs stays where it is, ours goes on under a new id. */
  const part = async (theirs: Draft): Promise<void> => {
    const text = read()
    if (sameText(text, theirs)) {
      stored.value = theirs
      return
    }
    const fork = await drafts.create(text, theirs.id)
    stored.value = fork
    elsewhere.value = { kind: 'forked', fork, theirs }
    moved(fork)
  }

  /** A text that was written elsewhere is followed when nothing here would be lost. */
  const look = async (): Promise<void> => {
    const theirs = await drafts.get(stored.peek().id)
    if (stopped || !theirs || theirs.revision === stored.peek().revision) return
    if (!sameText(read(), stored.peek())) return write()
    stored.value = theirs
    if (sameText(read(), theirs)) return
    follow(theirs)
    elsewhere.value = { kind: 'followed' }
  }

  const enqueue = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work, work)
    return queue
  }

  const touch = (): void => {
    state.value = 'writing'
    timer ??= setTimeout(() => {
      timer = undefined
      void enqueue(write)
    }, delay)
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return enqueue(write)
  }

  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void flush()
  }
  const unwatch = drafts.watch(() => void enqueue(look))
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', hidden)

  return {
    state,
    elsewhere,
    draft: stored,
    touch,
    flush,
    dismiss: () => {
      elsewhere.value = null
    },
    stop: () => {
      void flush()
      stopped = true
      unwatch()
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
    },
  }
}
