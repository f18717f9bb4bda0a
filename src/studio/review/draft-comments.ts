import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Comment, Comments, NewComment } from '../../wire/studio.ts'
import type { Share } from '../share/share.ts'

/** The comments on the open draft. What buttons do answers null, or why it did not work. */
export interface DraftComments {
  readonly list: ReadonlySignal<readonly Comment[]>
  readonly me: string
  add(comment: NewComment): Promise<string | null>
  resolve(comment: string, resolved: boolean): Promise<string | null>
  /** One's own. */
  takeBack(comment: string): Promise<string | null>
  stop(): void
}

const EVERY_MS = 15_000

/** Reads them as soon as the server has the draft, and now and then. */
export function watchComments({ link: { api, me }, draft: server }: Share, draft: () => string): DraftComments {
  const list = signal<readonly Comment[]>([])
  let before = ''
  const read = async () => {
    const answer = await api.get<Comments>(`/drafts/${draft()}/comments`)
    if (!answer.ok) return
    const now = JSON.stringify(answer.value.comments)
    if (now === before) return
    before = now
    list.value = answer.value.comments
  }
  const then = async (calling: ReturnType<typeof api.send>): Promise<string | null> => {
    const answer = await calling
    await read()
    return answer.ok ? null : answer.message
  }
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible' && server.peek()) void read()
  }, EVERY_MS)
  const unwatch = effect(() => {
    if (server.value?.id === draft()) void read()
  })
  const path = (comment: string) => `/drafts/${draft()}/comments/${comment}`
  return {
    list,
    me: me.id,
    add: (comment) => then(api.send('POST', `/drafts/${draft()}/comments`, comment)),
    resolve: (comment, resolved) => then(api.send('PUT', `${path(comment)}/resolved`, { resolved })),
    takeBack: (comment) => then(api.send('DELETE', path(comment))),
    stop: () => {
      clearInterval(timer)
      unwatch()
    },
  }
}
