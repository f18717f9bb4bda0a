import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { Notice } from '../../ui/notice.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text as common } from '../../ui/text.ts'
import { type Draft, type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { PATTERNS } from '../patterns/all-patterns.ts'
import type { Link } from '../share/share.ts'
import { SharedList } from '../share/shared-list.tsx'
import { useLines } from '../share/use-lines.ts'
import { studioText } from '../studio-text.ts'
import { DraftList } from './draft-list.tsx'
import { DropFiles } from './drop-files.tsx'
import { EMPTY_STORY } from './empty-story.ts'
import type { ShippedText } from './shipped-text.ts'
import './start-page.css'

const words = studioText.start

export interface StartPageProps {
  readonly drafts: Drafts
  readonly shipped: readonly ShippedText[]
  readonly link: Link | null
}

/** The drafts in this browser, and the ways to begin a new one. */
export function StartPage({ drafts, shipped, link }: StartPageProps) {
  useArrival(studioText.title)
  const [mine, setMine] = useState<readonly Draft[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const failure = useComputed(() => drafts.failure.value).value

  const lines = useLines(drafts, link)

  // biome-ignore lint/correctness/useExhaustiveDependencies: with new lines there may be new drafts
  useEffect(() => {
    const read = () => void drafts.list().then(setMine)
    read()
    return drafts.watch(read)
  }, [drafts, lines])

  const begin = async (text: DraftText) => {
    const { id } = await drafts.create(text)
    location.hash = formatRoute({ page: 'studio', draft: id })
  }
  const put = async (draft: Draft) => {
    await drafts.put(draft)
    setMine(await drafts.list())
  }

  return (
    <main class="start">
      <header class="start__top">
        <h1>{studioText.title}</h1>
        <p>{studioText.lead}</p>
      </header>
      {failure && <Notice kind="problem">{studioText.kept.failure[failure]}</Notice>}
      {problem && (
        <Notice kind="problem" onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      {mine && <DraftList drafts={mine} lines={lines} onPut={put} />}
      {mine && <SharedList lines={lines.filter(({ id }) => !mine.some((draft) => draft.id === id))} />}
      <section class="start__ways" aria-labelledby="start-new">
        <h2 id="start-new">{words.title}</h2>
        <div class="start__columns">
          <Way title={words.pattern} hint={words.patternHint}>
            {PATTERNS.map(({ situation, ink }) => (
              <Begin
                key={situation}
                hint={common.rubric.situations[situation].tell}
                onClick={() => begin({ files: { [MAIN_FILE]: ink }, plays: '' })}
              >
                {common.common.situations[situation]}
              </Begin>
            ))}
          </Way>
          <Way title={words.shipped} hint={words.shippedHint}>
            {shipped.map(({ slug, title, load }) => (
              <Begin key={slug} onClick={() => load().then(begin, () => setProblem(words.problems.notLoaded))}>
                {title}
              </Begin>
            ))}
          </Way>
          <div class="start__way">
            <Way title={words.empty} hint={words.emptyHint}>
              <Begin onClick={() => begin(EMPTY_STORY)}>{words.empty}</Begin>
            </Way>
            <DropFiles onText={begin} onProblem={setProblem} />
          </div>
        </div>
      </section>
    </main>
  )
}

interface WayProps {
  readonly title: string
  readonly hint: string
  readonly children: ComponentChildren
}

function Way({ title, hint, children }: WayProps) {
  return (
    <div class="start__way">
      <h3>{title}</h3>
      <p class="start__hint">{hint}</p>
      <div class="start__list">{children}</div>
    </div>
  )
}

interface BeginProps {
  /** What one gets, where the name alone does not say it. */
  readonly hint?: string
  readonly onClick: () => void
  readonly children: ComponentChildren
}

/** The whole card can be pressed; its name is the button's. */
function Begin({ hint, onClick, children }: BeginProps) {
  const id = useId()
  return (
    <div class="start__begin">
      <button type="button" class="start__begin-name" aria-describedby={hint && id} onClick={onClick}>
        {children}
      </button>
      {hint && (
        <p class="start__hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
