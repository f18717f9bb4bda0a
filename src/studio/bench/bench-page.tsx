import { useEffect, useRef, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import type { Settings } from '../../ui/settings.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { PANELS } from '../panels/all-panels.ts'
import type { Preview } from '../preview.ts'
import { CommentsHere } from '../review/comments-here.tsx'
import type { Link } from '../share/share.ts'
import { studioText as words } from '../studio-text.ts'
import { openWorkbench } from '../workbench/open-workbench.ts'
import { BenchBar } from './bench-bar.tsx'
import { BenchTabs } from './bench-tabs.tsx'
import { DocumentTabs } from './document-tabs.tsx'
import { FindingsHere, FindingsStrip } from './findings-strip.tsx'
import { KeepingNotices } from './keeping-notices.tsx'
import { useNarrow } from './use-narrow.ts'
import { VerdictStrip } from './verdict-strip.tsx'
import './bench-page.css'
import './bench-tabs.css'

export interface BenchPageProps {
  readonly draft: Draft
  readonly drafts: Drafts
  /** Null: nobody is signed in who may write on the server. */
  readonly link: Link | null
  readonly settings: Settings
  readonly Preview: Preview
  readonly moved: (fork: Draft) => void
}

/** The text on the left, everything that looks at it on the right; on a phone one of them at a time. */
export function BenchPage({ draft, drafts, link, settings, Preview, moved }: BenchPageProps) {
  const [workbench] = useState(() => openWorkbench({ drafts, draft, moved }))
  const host = useRef<HTMLDivElement>(null)
  const narrow = useNarrow()
  const title = workbench.title.value || words.untitled
  const panel = PANELS.find(({ id }) => id === workbench.tab.value)
  const text = !narrow || workbench.showing.value === 'text'
  const side = !narrow || workbench.showing.value === 'side'
  useArrival(title)

  useEffect(() => {
    host.current?.append(workbench.editor.view.dom)
    return workbench.close
  }, [workbench])
  useEffect(() => workbench.connect(link), [workbench, link])

  return (
    <main class="bench" data-showing={workbench.showing.value}>
      <BenchBar workbench={workbench} title={title} />
      <KeepingNotices workbench={workbench} />
      <section class="bench__text" id="bench-text" aria-label={words.editor.words} hidden={!text}>
        <DocumentTabs workbench={workbench} />
        <div ref={host} class="bench__editor" />
        <p class="bench__leave" id="bench-leave">
          {words.editor.leave}
        </p>
        {/* Always as high, so that the line one writes on stays where it is. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
        <section class="bench__here" aria-label={words.findings.here} tabIndex={0}>
          <CommentsHere workbench={workbench} />
          <FindingsHere workbench={workbench} />
          <VerdictStrip workbench={workbench} />
        </section>
        <FindingsStrip workbench={workbench} />
      </section>
      <BenchTabs workbench={workbench} narrow={narrow} />
      {side && panel && (
        <section class="bench__panel" id="bench-panel" role="tabpanel" aria-labelledby={`bench-tab-${panel.id}`}>
          <panel.Body workbench={workbench} settings={settings} Preview={Preview} />
        </section>
      )}
    </main>
  )
}
