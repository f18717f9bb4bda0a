import { useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import type { Settings } from '../../ui/settings.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { Way } from '../editor/text-history.ts'
import { PANELS } from '../panels/all-panels.ts'
import type { Hear, Preview } from '../preview.ts'
import type { Link } from '../share/share.ts'
import { studioText as words } from '../studio-text.ts'
import { openWorkbench } from '../workbench/open-workbench.ts'
import { BenchBar } from './bench-bar.tsx'
import { BenchDivider } from './bench-divider.tsx'
import { openBenchLayout } from './bench-layout.ts'
import { BenchTabs } from './bench-tabs.tsx'
import { DocumentTabs } from './document-tabs.tsx'
import { FindingsStrip } from './findings-strip.tsx'
import { HereStrip } from './here-strip.tsx'
import { KeepingNotices } from './keeping-notices.tsx'
import { useNarrow } from './use-narrow.ts'
import './bench-page.css'
import './bench-tabs.css'

export interface BenchPageProps {
  readonly draft: Draft
  readonly drafts: Drafts
  /** Null: nobody is signed in who may write on the server. */
  readonly link: Link | null
  readonly settings: Settings
  readonly Preview: Preview
  readonly hear: Hear
  readonly moved: (fork: Draft) => void
}

/** The text on the left, everything that looks at it on the right; on a phone one of them at a time. */
export function BenchPage({ draft, drafts, link, settings, Preview, hear, moved }: BenchPageProps) {
  const [workbench] = useState(() => openWorkbench({ drafts, draft, moved }))
  const [layout] = useState(openBenchLayout)
  const host = useRef<HTMLDivElement>(null)
  const narrow = useNarrow()
  const title = workbench.title.value || words.untitled
  const panel = PANELS.find(({ id }) => id === workbench.tab.value)
  const text = !narrow || workbench.showing.value === 'text'
  const side = workbench.showing.value === 'side' || (!narrow && !layout.alone.value)
  useArrival(title)

  useEffect(() => {
    host.current?.append(workbench.editor.view.dom)
    return workbench.close
  }, [workbench])
  useEffect(() => workbench.connect(link), [workbench, link])

  // Whatever leads to a tab shows it, also where the tabs were put away.
  useSignalEffect(() => {
    if (workbench.showing.value === 'side') layout.alone.value = false
  })

  return (
    <main
      class={`bench ${side ? '' : 'bench--alone'}`}
      data-showing={workbench.showing.value}
      style={{ '--bench-text': `${layout.share.value}%` }}
      onKeyDown={(event) => undoFromOutside(event, workbench.editor.step)}
    >
      <BenchBar workbench={workbench} layout={layout} title={title} narrow={narrow} />
      <KeepingNotices workbench={workbench} />
      <section class="bench__text" id="bench-text" aria-label={words.editor.words} hidden={!text}>
        <DocumentTabs workbench={workbench} />
        <div ref={host} class="bench__editor" />
        <p class="visually-hidden" id="bench-leave">
          {words.editor.leave}
        </p>
        <HereStrip workbench={workbench} layout={layout} narrow={narrow} />
        <FindingsStrip workbench={workbench} />
      </section>
      <p class="visually-hidden" role="status">
        {workbench.said.value}
      </p>
      {!narrow && side && <BenchDivider layout={layout} />}
      {(narrow || side) && <BenchTabs workbench={workbench} narrow={narrow} />}
      {side && panel && (
        <section class="bench__panel" id="bench-panel" role="tabpanel" aria-labelledby={`bench-tab-${panel.id}`}>
          <panel.Body workbench={workbench} settings={settings} Preview={Preview} hear={hear} />
        </section>
      )}
    </main>
  )
}

/** A picker or a button has changed the text: undo works from there too, but not while somebody writes in a field. */
function undoFromOutside(event: KeyboardEvent, step: (way: Way) => boolean): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input, textarea, select, dialog, [contenteditable="true"]')) return
  const key = event.key.toLowerCase()
  const way = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null
  if (way && step(way)) event.preventDefault()
}
