import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer, Api } from '../../wire/call.ts'
import type { AgreedStrategy, NewNote, NewStrategy, Note, Talk } from '../../wire/talks.ts'

/** What has been said about one attempt, and what can be done about it. */
export interface TalkState {
  /** Null until it is known. */
  readonly talk: ReadonlySignal<Talk | null>
  /** Why the last thing did not work, in a sentence. */
  readonly problem: ReadonlySignal<string | null>
  /** Each gives whether it worked; if not, what was written stays where it was written. */
  load(): Promise<boolean>
  addNote(note: NewNote): Promise<boolean>
  removeNote(id: string): Promise<boolean>
  writeStrategy(strategy: NewStrategy): Promise<boolean>
  agree(): Promise<boolean>
  ask(): Promise<boolean>
}

export const openTalk = (api: Api, attempt: string): TalkState => {
  const talk = signal<Talk | null>(null)
  const problem = signal<string | null>(null)
  const base = `/attempts/${encodeURIComponent(attempt)}`

  const took = async <T>(calling: Promise<Answer<T>>, then: (value: T, before: Talk) => Talk): Promise<boolean> => {
    const answer = await calling
    problem.value = answer.ok ? null : answer.message
    const before = talk.peek()
    if (answer.ok && before) talk.value = then(answer.value, before)
    return answer.ok
  }
  const withStrategy = (strategy: AgreedStrategy | null, before: Talk): Talk => ({ ...before, strategy })

  const load = async (): Promise<boolean> => {
    const answer = await api.get<Talk>(`${base}/talk`)
    problem.value = answer.ok ? null : answer.message
    if (answer.ok) talk.value = answer.value
    return answer.ok
  }

  return {
    talk,
    problem,
    load,
    addNote: (note) =>
      took(api.send<Note>('POST', `${base}/notes`, note), (added, before) => ({
        ...before,
        notes: [...before.notes, added],
      })),
    removeNote: (id) =>
      took(api.send<void>('DELETE', `${base}/notes/${encodeURIComponent(id)}`), (_, before) => ({
        ...before,
        notes: before.notes.filter((note) => note.id !== id),
      })),
    writeStrategy: (strategy) =>
      took(api.send<AgreedStrategy | null>('PUT', `${base}/strategy`, strategy), withStrategy),
    agree: async () => {
      const writtenAt = talk.peek()?.strategy?.writtenAt
      const agreed = await took(
        api.send<AgreedStrategy | null>('POST', `${base}/strategy/agreement`, { writtenAt }),
        withStrategy,
      )
      if (agreed) return true
      // Somebody has written on meanwhile: what there is now must be read before it is agreed to.
      const why = problem.peek()
      await load()
      problem.value = why
      return false
    },
    ask: () =>
      took(api.send<void>('POST', `${base}/talk`), (_, before) => ({
        ...before,
        dueSince: before.dueSince ?? Date.now(),
      })),
  }
}
