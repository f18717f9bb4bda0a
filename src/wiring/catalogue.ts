import { stories as shipped } from 'virtual:stories'
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { CatalogueEntry } from '../core/model/story.ts'
import type { AccountState } from '../people/account-state.ts'
import type { Api } from '../wire/call.ts'
import type { Catalogue, PublishedStory, StoryVersion } from '../wire/stories.ts'

/** What can be played here. */
export interface Stories {
  /** Those that came with the pages; once a server has answered, those that it has published. */
  readonly list: ReadonlySignal<readonly CatalogueEntry[]>
  /** An older version that attempts were played on; null when nobody has it. */
  readonly findVersion: (hash: string) => Promise<CatalogueEntry | null>
}

export const openStories = ({ now, api }: Pick<AccountState, 'now' | 'api'>): Stories => {
  const list = signal<readonly CatalogueEntry[]>(shipped)
  const ask = async (): Promise<void> => {
    const answer = await api.get<Catalogue>('/stories')
    if (!answer.ok) return
    const found = answer.value.stories.map((published) => entryOf(published, api))
    // Nothing new is no reason to draw pages anew.
    const same = found.length === list.value.length && found.every((entry, at) => entry.hash === list.value[at]?.hash)
    if (!same) list.value = found
  }
  // Who may play what can change with who is signed in.
  effect(() => {
    if (now.value.kind === 'known') void ask()
  })
  const findVersion = async (hash: string): Promise<CatalogueEntry | null> => {
    const known = [...list.peek(), ...shipped].find((entry) => entry.hash === hash)
    if (known) return known
    if (now.peek().kind === 'no_server') return null
    const answer = await api.get<StoryVersion>(versionPath(hash))
    if (!answer.ok) return null
    const { entry, story } = answer.value
    return { ...(entry as Omit<CatalogueEntry, 'load'>), load: async () => story }
  }
  return { list, findVersion }
}

/** What came with the pages need not be fetched again. */
const entryOf = (published: PublishedStory, api: Api): CatalogueEntry =>
  shipped.find(({ hash }) => hash === published.hash) ?? {
    ...(published as Omit<CatalogueEntry, 'load'>),
    load: async () => {
      const answer = await api.get<StoryVersion>(versionPath(published.hash))
      if (!answer.ok) throw new Error(answer.message)
      return answer.value.story
    },
  }

const versionPath = (hash: string): string => `/stories/versions/${encodeURIComponent(hash)}`
