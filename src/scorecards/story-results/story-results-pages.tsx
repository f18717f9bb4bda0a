import type { Me } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import { StoryListPage } from './story-list-page.tsx'
import { StoryResultsPage } from './story-results-page.tsx'

export interface StoryResultsPagesProps {
  /** Undefined: which one was not said. */
  readonly slug: string | undefined
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** All stories, or how people chose in one of them. */
export function StoryResultsPages({ slug, api, me }: StoryResultsPagesProps) {
  if (slug === undefined) return <StoryListPage api={api} />
  return <StoryResultsPage key={slug} slug={slug} api={api} me={me} />
}
