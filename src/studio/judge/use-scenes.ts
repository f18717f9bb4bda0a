import { useSignalEffect } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { createAsker } from '../check/worker-asker.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { ReplyScene } from './reply-scenes.ts'

export interface Scenes {
  /** Of the text. */
  readonly hash: string
  readonly scenes: readonly ReplyScene[]
}
export type SceneAnswer = Scenes | null

/** After a check, so that somebody who writes on need not be walked in between. */
const PAUSE_MS = 600
const PATIENCE_MS = 60_000

/** The replies of the text in their scenes, looked for only while somebody wants to see them; null until they are found. */
export function useScenes({ checked }: Workbench): SceneAnswer {
  const [found, setFound] = useState<SceneAnswer>(null)
  const asker = useMemo(
    () =>
      createAsker<StoryFiles, SceneAnswer>({
        make: () => new Worker(new URL('./scenes-worker.ts', import.meta.url), { type: 'module' }),
        patience: PATIENCE_MS,
        busy: 'replace',
      }),
    [],
  )
  useEffect(() => asker.close, [asker])
  useSignalEffect(() => {
    const now = checked.value
    if (!now || now.stale || now.story?.hash === found?.hash) return
    const timer = setTimeout(async () => {
      const asked = await asker.ask(now.files)
      if (asked.kind === 'answer') setFound(asked.answer)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const hash = checked.value?.stale ? undefined : checked.value?.story?.hash
  return found?.hash === hash ? found : null
}
