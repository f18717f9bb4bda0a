import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { StoryStanding } from '../../wire/scorecards.ts'
import { dayHere } from '../shared/days.ts'
import { personText } from './person-text.ts'

const words = personText.stories

export interface StoryStandingsProps {
  readonly stories: readonly StoryStanding[]
  /** The reader may see how everybody chose. */
  readonly results: boolean
}

/** First, last and best of every story, each a way to its debrief. */
export function StoryStandings({ stories, results }: StoryStandingsProps) {
  const columns: readonly Column<StoryStanding>[] = [
    {
      head: words.story,
      kind: 'name',
      cell: ({ slug, title }) =>
        results ? (
          <a href={formatRoute({ page: 'story-results', slug })} title={words.results(title)}>
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        ),
    },
    ...(['first', 'last', 'best'] as const).map(
      (which): Column<StoryStanding> => ({
        head: words[which],
        cell: (standing) => <ScoreLink standing={standing} which={which} />,
      }),
    ),
    { head: words.passed, cell: ({ passes, attempts }) => words.passedOf(passes, attempts) },
  ]
  return <DataTable caption={words.caption} columns={columns} items={stories} keyOf={({ slug }) => slug} />
}

interface ScoreLinkProps {
  readonly standing: StoryStanding
  readonly which: 'first' | 'last' | 'best'
}

function ScoreLink({ standing, which }: ScoreLinkProps) {
  const { attempt, score, at } = standing[which]
  const day = dayHere(at)
  return (
    <span class="score-link">
      <a
        href={formatRoute({ page: 'attempt', id: attempt })}
        aria-label={words.look(words[which], standing.title, score, day)}
      >
        {score}
      </a>{' '}
      <span class="score-link__day">{day}</span>
    </span>
  )
}
