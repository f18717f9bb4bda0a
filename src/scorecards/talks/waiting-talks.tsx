import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { usePages } from '../../ui/lists/use-pages.ts'
import { formatRoute } from '../../ui/route.ts'
import { talks as talksText } from '../../ui/text/en/talks.ts'
import { text } from '../../ui/text.ts'
import type { Api } from '../../wire/call.ts'
import type { WaitingTalks as Page } from '../../wire/talks.ts'
import './waiting-talks.css'

const words: typeof talksText = talksText
const DAY = 24 * 60 * 60 * 1000
const FIRST = 3
type Waiting = Page['talks'][number]

const talksOf = (page: Page) => page.talks
const daysOf = (since: number): number => Math.max(0, Math.floor((Date.now() - since) / DAY))

const COLUMNS: readonly Column<Waiting>[] = [
  {
    head: words.who,
    kind: 'name',
    cell: ({ attempt, person, story }) => (
      <a href={formatRoute({ page: 'attempt', id: attempt })} aria-label={words.look(person.name, story.title)}>
        <bdi>{person.name}</bdi>
      </a>
    ),
  },
  { head: words.story, cell: ({ story }) => <bdi>{story.title}</bdi> },
  {
    head: words.score,
    cell: ({ score, passed }) => `${score}, ${passed ? text.common.passed : text.common.notPassed}`,
  },
  { head: words.why, cell: ({ asked }) => (asked ? words.asked : words.failed) },
  {
    head: words.since,
    cell: ({ since, late }) => (
      <span>
        {words.waits(daysOf(since))} {late && <strong class="waiting-talks__late">{words.late}</strong>}
      </span>
    ),
  },
]

export interface WaitingTalksProps {
  readonly api: Api
  /** Undefined: all teams that one looks after. */
  readonly team?: string
}

/** What waits to be talked over, the longest wait first; nothing when nothing waits. */
export function WaitingTalks({ api, team }: WaitingTalksProps) {
  const [all, setAll] = useState(false)
  const path = team === undefined ? '/talks' : `/talks?team=${encodeURIComponent(team)}`
  const { items, more, showMore, busy } = usePages<Waiting, Page>(api, path, talksOf)
  const [oldest] = items ?? []
  if (!items || !oldest) return null
  return (
    <section class="waiting-talks" aria-labelledby="waiting-talks">
      <h2 id="waiting-talks">{words.title(items.length, more)}</h2>
      <p class="waiting-talks__lead">{words.lead(daysOf(oldest.since))}</p>
      <DataTable
        caption={words.caption}
        columns={COLUMNS}
        items={all ? items : items.slice(0, FIRST)}
        keyOf={({ attempt }) => attempt}
      />
      <p class="no-print">
        {items.length > FIRST && (
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(items.length)}
          </Button>
        )}{' '}
        {all && more && (
          <Button onClick={showMore} disabled={busy}>
            {text.common.more}
          </Button>
        )}
      </p>
    </section>
  )
}
