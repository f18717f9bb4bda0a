import { useEffect, useState } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { PageNotLoaded } from '../../ui/error-boundary.tsx'
import { Waiting } from '../../ui/lazy-page.tsx'
import type { Settings } from '../../ui/settings.ts'
import { text } from '../../ui/text.ts'
import type { Records } from '../records/records.ts'
import type { Sound } from '../sound/sound.ts'
import { ConversationView } from './conversation-view.tsx'
import { NotOpenPage } from './not-open-page.tsx'
import { type NotOpen, type OpenAttempt, openAttempt } from './open-attempt.ts'
import { readMark } from './told-mark.ts'

export interface ConversationPageProps {
  /** Of the attempt. */
  readonly id: string
  readonly records: Pick<Records, 'get' | 'put'>
  readonly settings: Settings
  readonly sound: Sound
  readonly stories: readonly CatalogueEntry[]
  readonly onSettings: () => void
}

/** Opens an attempt where it was left, or says kindly why not. */
export function ConversationPage({ id, records, settings, sound, stories, onSettings }: ConversationPageProps) {
  const [opened, setOpened] = useState<OpenAttempt | NotOpen | null>(null)
  const [failure, setFailure] = useState<PageNotLoaded | null>(null)

  useEffect(() => {
    let left = false
    openAttempt(id, records, stories, readMark).then(
      (found) => {
        if (!left) setOpened(found)
      },
      (cause: unknown) => setFailure(new PageNotLoaded(text.common.crash.unloadable, { cause })),
    )
    return () => {
      left = true
    }
  }, [id, records, stories])

  if (failure) throw failure
  if (!opened) return <Waiting />
  if (opened.kind !== 'open') return <NotOpenPage why={opened} />
  return (
    <ConversationView opened={opened} records={records} settings={settings} sound={sound} onSettings={onSettings} />
  )
}
