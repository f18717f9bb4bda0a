import { useArrival } from '../../ui/arrival.ts'
import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Api } from '../../wire/call.ts'
import type { Catalogue, PublishedStory } from '../../wire/stories.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { Trouble } from '../shared/trouble.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { storyResultsText } from './story-results-text.ts'
import '../shared/report.css'

const words = storyResultsText.list

const COLUMNS: readonly Column<PublishedStory>[] = [
  {
    head: words.story,
    kind: 'name',
    cell: ({ slug, metadata }) => (
      <a href={formatRoute({ page: 'story-results', slug })}>
        <bdi>{metadata.title}</bdi>
      </a>
    ),
  },
  {
    head: words.situations,
    cell: ({ situations }) => situations.map((situation) => text.common.situations[situation]).join(', '),
  },
  { head: words.decisions, cell: ({ decisions: { shortest, longest } }) => words.between(shortest, longest) },
]

/** The stories that are published, each a way to how people chose in it. */
export function StoryListPage({ api }: { readonly api: Api }) {
  useArrival(words.title)
  const { value, problem, busy, askAgain } = useAnswer<Catalogue>(api, '/stories')
  return (
    <main class="report" aria-busy={busy}>
      <header class="report__head">
        <div>
          <h1>{words.title}</h1>
          <p class="report__scope">{words.lead}</p>
        </div>
      </header>
      {problem && <Trouble problem={problem} onAgain={askAgain} />}
      {!value && !problem && <p>{scorecardsText.loading}</p>}
      {value?.stories.length === 0 && <p class="report__empty">{words.none}</p>}
      {value && value.stories.length > 0 && (
        <DataTable caption={words.caption} columns={COLUMNS} items={value.stories} keyOf={({ slug }) => slug} />
      )}
    </main>
  )
}
