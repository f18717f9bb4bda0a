import { useEffect, useState } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { PageNotLoaded } from '../../ui/error-boundary.tsx'
import { Waiting } from '../../ui/lazy-page.tsx'
import { text } from '../../ui/text.ts'
import type { Records } from '../records/records.ts'
import { NotPlayedBackPage } from './not-played-back-page.tsx'
import { type FindVersion, type NotPlayedBack, openDebrief, type PlayedBack } from './open-debrief.ts'
import { PlayedBackPage } from './played-back-page.tsx'
import type { Together } from './together.ts'

export interface DebriefPageProps {
  /** Of the attempt. */
  readonly id: string
  /** Where to begin to read, counted from 1; without it at the top. */
  readonly decision: number | undefined
  readonly records: Pick<Records, 'get' | 'list' | 'put' | 'changed'>
  readonly stories: readonly CatalogueEntry[]
  /** For attempts at a version that is no longer the published one. */
  readonly findVersion?: FindVersion
  readonly together?: Together
}

/** After the conversation: how it went, why, and what to try next time. */
export function DebriefPage({ id, decision, records, stories, findVersion, together }: DebriefPageProps) {
  const [opened, setOpened] = useState<PlayedBack | NotPlayedBack | null>(null)
  const [failure, setFailure] = useState<PageNotLoaded | null>(null)

  useEffect(() => {
    let left = false
    openDebrief(id, records, stories, findVersion).then(
      (found) => {
        if (!left) setOpened(found)
      },
      (cause: unknown) => setFailure(new PageNotLoaded(text.common.crash.unloadable, { cause })),
    )
    return () => {
      left = true
    }
  }, [id, records, stories, findVersion])

  if (failure) throw failure
  if (opened === null) return <Waiting />
  if (opened.kind !== 'played_back') return <NotPlayedBackPage why={opened} records={records} together={together} />
  return <PlayedBackPage shown={opened} decision={decision} records={records} together={together} />
}
