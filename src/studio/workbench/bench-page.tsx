import { useEffect, useRef, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import type { Settings } from '../../ui/settings.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { PANELS } from '../panels/all-panels.ts'
import type { Preview } from '../preview.ts'
import { studioText as words } from '../studio-text.ts'
import { openWorkbench } from './open-workbench.ts'

export interface BenchPageProps {
  readonly draft: Draft
  readonly drafts: Drafts
  readonly settings: Settings
  readonly Preview: Preview
  readonly moved: (fork: Draft) => void
}

/** The text on the left, everything that looks at it on the right. */
export function BenchPage({ draft, drafts, settings, Preview, moved }: BenchPageProps) {
  const [workbench] = useState(() => openWorkbench({ drafts, draft, moved }))
  const host = useRef<HTMLDivElement>(null)
  const title = workbench.title.value || words.untitled
  useArrival(title)
  useEffect(() => {
    host.current?.append(workbench.editor.view.dom)
    return workbench.close
  }, [workbench])
  const Body = PANELS.find(({ id }) => id === workbench.tab.value)?.Body
  return (
    <main class="bench">
      <h1>{title}</h1>
      <div ref={host} class="bench__text" />
      <section class="bench__side" aria-label={words.editor.side}>
        {PANELS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            onClick={() => {
              workbench.tab.value = id
            }}
          >
            {label}
          </button>
        ))}
        {Body && <Body workbench={workbench} settings={settings} Preview={Preview} />}
      </section>
    </main>
  )
}
