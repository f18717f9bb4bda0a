/*
 * The studio. `#/studio` lists the drafts (start/), `#/studio/<id>` opens one on the bench (workbench/).
 *
 * drafts/     Draft { id, title, files, plays, updatedAt, revision } and where it is kept: the `Drafts` interface
 *             (drafts.ts): in IndexedDB (local-drafts.ts), always first.
 * workbench/  Workbench: what all panels share. Signals to read (files, plays, cursor, checked, proof, playAt, tab) and
 *             functions for buttons (edit, replace, goTo, showMe, prove). open-workbench.ts wires it; keeping.ts keeps
 *             the text and never writes over another's.
 * bench/      the editor's page: bar, text, findings, what a reply earns, tabs.
 * editor/     CodeMirror with several documents (the story's files and `story.plays`), Ink, completion, snippets.
 * check/      compiles in a worker as one types → findings with why, mend and fix.
 * proof/      proves in a worker → ProofState.
 * play-start/ a start in the middle of a story, set by hand.
 * share/      the same draft on the server: what was common to both is kept here, two texts become one by three-way merge.
 * todo/       what is left until it can be published: marks (`// WRITE:` in the text), errors, proof, judges.
 * panels/     the tabs beside the text: a file each with `Panel { id, label, Body }`, and a line in all-panels.ts.
 * patterns/   a skeleton for each situation.
 * preview.ts  what `main.tsx` hands in so that Play shows the trainee's own page.
 *
 * Texts: ui/text/en/studio*.ts by way of studio-text.ts (not in ui/text.ts, so that the game does not grow).
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Waiting } from '../ui/lazy-page.tsx'
import { Lost } from '../ui/lost.tsx'
import { formatRoute, parseRoute } from '../ui/route.ts'
import type { Settings } from '../ui/settings.ts'
import type { Api } from '../wire/call.ts'
import { BenchPage } from './bench/bench-page.tsx'
import type { Draft } from './drafts/draft.ts'
import type { Drafts } from './drafts/drafts.ts'
import { openLocalDrafts } from './drafts/local-drafts.ts'
import type { Hear, Preview } from './preview.ts'
import { type KnownRows, openKnownRows } from './share/known-rows.ts'
import type { Link } from './share/share.ts'
import { getShared } from './share/shared-drafts.ts'
import type { ShippedText } from './start/shipped-text.ts'
import { StartPage } from './start/start-page.tsx'
import { studioText as words } from './studio-text.ts'

export interface StudioPageProps {
  /** The draft to open; undefined: the list. */
  readonly draft: string | undefined
  readonly settings: Settings
  /** The stories that come with Defuse, to start from. */
  readonly shipped: readonly ShippedText[]
  readonly Preview: Preview
  readonly hear: Hear
  /** A trainer who is signed in at a server; null: drafts are kept in this browser alone. */
  readonly trainer: Trainer | null
}

export interface Trainer extends Pick<Link, 'me'> {
  readonly api: Api
}

let opened: Drafts | null = null
let rows: KnownRows | null = null

export function StudioPage({ draft, settings, shipped, Preview, hear, trainer }: StudioPageProps) {
  opened ??= openLocalDrafts()
  const drafts = opened
  const link = useLink(trainer)
  const { turn, moved } = useTurns(draft)
  if (draft === undefined) return <StartPage drafts={drafts} shipped={shipped} link={link} />
  const key = `${draft} ${turn}`
  return <OpenDraft key={key} id={draft} drafts={drafts} {...{ settings, Preview, hear, link, moved }} />
}

/** The same one as long as it is the same person. */
function useLink(trainer: Trainer | null): Link | null {
  const { api, me } = trainer ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: who it is counts, not which object says so
  return useMemo(() => {
    if (!api || !me) return null
    rows ??= openKnownRows()
    return { api, me: { id: me.id, name: me.name }, rows }
  }, [me?.id])
}

/** A text that goes on under another id changes the address and not the page; going to the old id is a turn nevertheless. */
function useTurns(draft: string | undefined) {
  const here = useRef(draft)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const changed = () => {
      const route = parseRoute(location.hash)
      if (route.page !== 'studio' || route.draft === here.current) return
      here.current = route.draft
      setTurn((turns) => turns + 1)
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  const moved = (fork: Draft) => {
    here.current = fork.id
    history.replaceState(null, '', formatRoute({ page: 'studio', draft: fork.id }))
  }
  return { turn, moved }
}

interface OpenDraftProps extends Pick<StudioPageProps, 'settings' | 'Preview' | 'hear'> {
  readonly id: string
  readonly drafts: Drafts
  readonly link: Link | null
  readonly moved: (fork: Draft) => void
}

function OpenDraft({ id, drafts, link, settings, Preview, hear, moved }: OpenDraftProps) {
  const [draft, setDraft] = useState<Draft | null | 'waiting'>('waiting')
  useEffect(() => {
    // One that is open stays open, whoever signs in.
    getShared(drafts, link, id).then((got) => setDraft((here) => (here === 'waiting' || here === null ? got : here)))
  }, [id, drafts, link])
  if (draft === 'waiting') return <Waiting />
  if (draft === null) return <Lost title={words.title} sentence={words.lost} />
  return <BenchPage draft={draft} drafts={drafts} {...{ link, settings, Preview, hear, moved }} />
}
