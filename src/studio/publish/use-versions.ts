import { useEffect, useState } from 'preact/hooks'
import type { DraftVersion, DraftVersionLine, DraftVersions } from '../../wire/studio.ts'
import type { Share } from '../share/share.ts'
import { asWritten } from '../share/share-draft.ts'

export interface Versions {
  /** The newest first; null: not read yet; 'unread': could not be. */
  readonly list: readonly DraftVersionLine[] | null | 'unread'
  reload(): Promise<void>
  /** With its text; null: could not be read. */
  read(version: string): Promise<DraftVersion | null>
  /** Null, or why it was not kept. */
  keep(label: string): Promise<string | null>
  /** Calls a version something else; null, or why not. */
  rename(version: string, label: string): Promise<string | null>
}

/** The kept versions of the draft that is open. */
export function useVersions({ link: { api }, draft }: Share, id: string): Versions {
  const [list, setList] = useState<Versions['list']>(null)
  const there = draft.value !== null
  const reload = async () => {
    const answer = await api.get<DraftVersions>(`/drafts/${id}/versions`)
    setList(answer.ok ? answer.value.versions : 'unread')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the server is asked for once it is there
  useEffect(() => {
    if (there) void reload()
  }, [id, there])
  return {
    list,
    reload,
    read: async (version) => {
      const answer = await api.get<DraftVersion>(`/drafts/${id}/versions/${version}`)
      return answer.ok ? asWritten(answer.value) : null
    },
    rename: async (version, label) => {
      const answer = await api.send('PATCH', `/drafts/${id}/versions/${version}`, { label })
      if (!answer.ok) return answer.message
      await reload()
      return null
    },
    keep: async (label) => {
      const answer = await api.send('POST', `/drafts/${id}/versions`, { label })
      if (!answer.ok) return answer.message
      await reload()
      return null
    },
  }
}
