import { signal } from '@preact/signals'
import type { DraftState, SharedDraft, WriteDraft } from '../../wire/studio.ts'
import { type Draft, type DraftText, PLAYS_FILE, sameText, titleOf } from '../drafts/draft.ts'
import type { Known } from './known-rows.ts'
import { mergeDrafts } from './merge-texts.ts'
import type { Conflict, Link, News, Share, ShareState } from './share.ts'

export interface SharingOptions {
  readonly link: Link
  /** As it is stored in this browser. */
  readonly stored: () => Draft
  /** False while another tab has kept a newer text of it in this browser that is not in this editor yet. */
  readonly current: () => Promise<boolean>
  /** The text as it stands in the editor. */
  readonly read: () => DraftText
  /** Makes it the text in the editor, in one step that can be undone. */
  readonly apply: (text: DraftText) => void
  /** Keeps the text in this browser. */
  readonly flush: () => Promise<void>
  /** Milliseconds after a keystroke. */
  readonly delay?: number
  /** Milliseconds between looks at what others write. */
  readonly every?: number
}

const DELAY_MS = 1500
const EVERY_MS = 10_000
/** In which a tab takes over what another one has kept. */
const TURN_MS = 400
const LONGEST_WAIT_MS = 60_000

/** Line ends as the editor has them. */
export const asWritten = <T extends DraftText>(draft: T): T => ({
  ...draft,
  files: Object.fromEntries(Object.entries(draft.files).map(([name, text]) => [name, text.replace(/\r\n?/g, '\n')])),
  plays: draft.plays.replace(/\r\n?/g, '\n'),
})

export const asSent = (text: DraftText, base: number, binned: boolean): WriteDraft => ({
  ...{ base, files: { ...text.files }, plays: text.plays, binned },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the server takes none
  title: titleOf(text.files).replace(/[\u0000-\u001f\u007f]/g, ' '),
})

/**
 * Keeps a draft on the server too. This browser always comes first: what is said to be common to both is only noted
 * once the text that holds it is kept here, so that a crash at any moment leads to a merge and never to a loss.
 */
export function shareDraft(options: SharingOptions): Share {
  const { link, stored, current, read, apply, flush, delay = DELAY_MS, every = EVERY_MS } = options
  const { api, rows, me } = link
  const state = signal<ShareState>('sending')
  const refusal = signal<string | null>(null)
  const draft = signal<SharedDraft | null>(null)
  const news = signal<News | null>(null)
  const conflict = signal<Conflict | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<void> = Promise.resolve()
  let failures = 0
  let stopped = false
  /** The page is being left: nothing comes into the editor any more. */
  let leaving = false
  let last: Known | null = null

  const later = (ms: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void sync(), ms)
  }
  const fail = (): void => {
    failures += 1
    state.value = 'waiting'
    later(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures))
  }
  const refuse = ({ status, message }: { readonly status: number; readonly message: string }): void => {
    // Signed out, too many at once, broken down for a moment: it may be taken later.
    if (status === 0 || status === 401 || status === 429 || status >= 500) fail()
    else {
      state.value = 'refused'
      refusal.value = message
    }
  }

  /** The server has this text now. */
  const take = async (server: SharedDraft, text: DraftText): Promise<void> => {
    const { files, plays } = text
    const { id, revision } = server
    const { id: here, binned } = stored()
    // Another tab wrote meanwhile, and the text goes on as a draft of its own: nothing is known of that on the server.
    if (here !== id) {
      draft.value = null
      return later(0)
    }
    // Put away by others: it stays here until somebody puts it away here, and comes back when somebody writes on.
    last = { id, base: { files, plays, revision, binned }, theirs: null }
    await rows.put(last)
    failures = 0
    draft.value = server
    conflict.value = null
    refusal.value = null
    if (sameText(read(), text)) state.value = 'shared'
    else {
      state.value = 'sending'
      later(delay)
    }
  }

  /** Somebody has written on the server since. */
  const meet = async (known: Known, server: SharedDraft): Promise<void> => {
    const theirs = asWritten(server)
    const mine = read()
    const { base } = known
    const told = { by: theirs.updatedBy.name, own: theirs.updatedBy.id === me.id }
    if (sameText(mine, theirs)) return take(theirs, theirs)
    if (leaving) return
    if (base && sameText(mine, base)) {
      apply(theirs)
      news.value = { kind: 'followed', ...told }
      await flush()
      return take(theirs, theirs)
    }
    if (base && sameText(theirs, base)) return take(theirs, theirs)
    const merged = base && mergeDrafts(base, mine, theirs, PLAYS_FILE)
    if (merged?.overlapping.length === 0) {
      apply(merged.text)
      news.value = { kind: 'merged', ...told }
      await flush()
      return take(theirs, theirs)
    }
    await rows.put({ ...known, theirs })
    draft.value = theirs
    conflict.value = { base, theirs }
    state.value = 'conflict'
  }

  const look = async (known: Known): Promise<void> => {
    if (draft.peek()) {
      const asked = await api.get<DraftState>(`/drafts/${known.id}/revision`)
      if (!asked.ok) return asked.status === 404 ? undefined : refuse(asked)
      if (asked.value.revision === known.base?.revision) {
        const { slug, published } = asked.value
        const before = draft.peek()
        if (before && (before.slug !== slug || before.published !== published)) {
          draft.value = { ...before, slug, published }
        }
        return
      }
    }
    const answer = await api.get<SharedDraft>(`/drafts/${known.id}`)
    if (answer.ok) return meet(known, answer.value)
    if (answer.status !== 404) refuse(answer)
  }

  const send = async (known: Known, text: DraftText): Promise<void> => {
    state.value = 'sending'
    const { id, base } = known
    const body = asSent(text, base?.revision ?? 0, stored().binned)
    const answer = await api.send<SharedDraft>('PUT', `/drafts/${id}`, body)
    if (answer.ok) return take(answer.value, text)
    if (answer.status === 409) {
      const now = await api.get<SharedDraft>(`/drafts/${id}`)
      return now.ok ? meet(known, now.value) : refuse(now)
    }
    if (answer.status !== 404 || base === null) return refuse(answer)
    // The server has lost it, as after going back to an old copy: it begins anew from what is here.
    await rows.put({ id, base: null, theirs: null })
    touch()
  }

  const work = async (): Promise<void> => {
    if (stopped) return
    await flush()
    const { id } = stored()
    const known = (await rows.get(id)) ?? { id, base: null, theirs: null }
    if (stopped) return
    // What is known may go with a newer text than this editor's: sent as it is, it would undo what another wrote.
    if (!(await current())) return later(TURN_MS)
    last = known
    if (known.theirs) return meet(known, known.theirs)
    const text = read()
    if (known.base && sameText(text, known.base) && known.base.binned === stored().binned) {
      if (state.peek() !== 'waiting') state.value = 'shared'
      const before = failures
      await look(known)
      if (failures > before) return
      failures = 0
      if (state.peek() === 'waiting') state.value = 'shared'
      return
    }
    // Noted before it is sent: a draft with a row goes to the server when the page is next open.
    if (known.base === null) await rows.put(known)
    await send(known, text)
  }

  const sync = (): Promise<void> => {
    queue = queue.then(work, work)
    return queue
  }

  const touch = (): void => {
    if (stopped || state.peek() === 'conflict') return
    state.value = state.peek() === 'waiting' ? 'waiting' : 'sending'
    later(delay)
  }

  /** No time is left to ask the store: what was known last must do, and the server checks it. */
  const leave = async (): Promise<void> => {
    const [known, text] = [last, read()]
    if (!known || known.theirs || (known.base && sameText(text, known.base))) return
    const body = asSent(text, known.base?.revision ?? 0, stored().binned)
    const answer = await api.send<SharedDraft>('PUT', `/drafts/${known.id}`, body, true)
    if (answer.ok && known.id === stored().id) await take(answer.value, text)
  }
  const left = (): void => void leave()
  const hidden = (): void => {
    if (document.visibilityState === 'visible') void sync()
    else if (state.peek() === 'sending') void sync()
  }
  const online = (): void => void sync()
  const watch = setInterval(() => {
    if (document.visibilityState === 'visible' && state.peek() === 'shared') void sync()
  }, every)
  addEventListener('pagehide', left)
  addEventListener('online', online)
  document.addEventListener('visibilitychange', hidden)
  void sync()

  return {
    ...{ link, state, refusal, draft, news, conflict, touch, sync },
    settle: async (text) => {
      const pending = conflict.peek()
      if (!pending) return
      apply(text)
      await flush()
      const { theirs } = pending
      await take(theirs, theirs)
      await sync()
    },
    dismiss: () => {
      news.value = null
    },
    stop: () => {
      leaving = true
      void sync()
      clearTimeout(timer)
      clearInterval(watch)
      queue = queue.then(() => {
        stopped = true
      })
      removeEventListener('pagehide', left)
      removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hidden)
    },
  }
}
