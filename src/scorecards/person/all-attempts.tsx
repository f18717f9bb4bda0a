import { RUBRIC_VERSION } from '../../core/score/sizes.ts'
import { Choices } from '../../ui/choices.tsx'
import { Select } from '../../ui/forms/field.tsx'
import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { List } from '../../ui/lists/list.tsx'
import { usePages } from '../../ui/lists/use-pages.ts'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { AttemptLine, AttemptPage } from '../../wire/attempts.ts'
import type { Api } from '../../wire/call.ts'
import type { StoryName } from '../../wire/scorecards.ts'
import { dayAndTime } from '../shared/days.ts'
import { attemptsPath, type Kind } from './all-attempts-path.ts'
import { personText } from './person-text.ts'

const words = personText.all

/** Milliseconds: the browser says when it was played, and what comes long after that should be seen to. */
const LATE = 24 * 60 * 60 * 1000

const COLUMNS: readonly Column<AttemptLine>[] = [
  {
    head: words.story,
    kind: 'name',
    cell: ({ id, title, retryOf, rubric, playedUnder }) => (
      <>
        <a href={formatRoute({ page: 'attempt', id })}>
          <bdi>{title}</bdi>
        </a>
        {(playedUnder !== rubric || rubric !== RUBRIC_VERSION) && (
          <span class="data-table__soft">
            {' '}
            <bdi>{words.rubrics(playedUnder, rubric)}</bdi>
          </span>
        )}
        {retryOf && <span class="data-table__soft"> {words.again(retryOf.decision + 1)}</span>}
      </>
    ),
  },
  {
    head: words.when,
    cell: ({ playedAt, received }) => (
      // One thing: as a card, a cell's content stands beside its name.
      <span>
        {dayAndTime(playedAt)}
        {received - playedAt > LATE && <span class="data-table__soft"> {words.arrived(dayAndTime(received))}</span>}
      </span>
    ),
  },
  { head: words.kind, cell: ({ mode }) => text.common.modes[mode] },
  { head: words.score, kind: 'number', cell: ({ score }) => score },
  {
    head: words.result,
    cell: ({ outcome, passed, inputs }) =>
      outcome === null
        ? words.leftAt(inputs)
        : `${passed ? text.common.passed : text.common.notPassed}, ${text.common.outcomes[outcome].toLowerCase()}`,
  },
]

const attemptsOf = (page: AttemptPage) => page.attempts

export interface AllAttemptsProps {
  readonly api: Api
  readonly person: string
  readonly kind: Kind
  /** A slug; empty: all. */
  readonly story: string
  readonly stories: readonly StoryName[]
  /** Instead of nothing at all. */
  readonly none: string
  readonly onChoose: (change: { readonly kind?: Kind; readonly story?: string }) => void
}

/** Every attempt, the last one first; each leads to its debrief. */
export function AllAttempts({ api, person, kind, story, stories, none, onChoose }: AllAttemptsProps) {
  const list = usePages<AttemptLine, AttemptPage>(api, attemptsPath(person, { kind, story }), attemptsOf)
  return (
    <>
      <div class="report__controls no-print">
        <Choices
          legend={words.kind}
          options={words.kinds}
          value={kind}
          onChoose={(chosen) => onChoose({ kind: chosen })}
        />
        <Select
          label={words.story}
          value={story}
          options={[['', words.anyStory], ...stories.map(({ slug, title }) => [slug, title] as const)]}
          onValue={(chosen) => onChoose({ story: chosen })}
        />
      </div>
      <List list={list} none={kind === 'all' && story === '' ? none : words.none}>
        {(items) => <DataTable caption={words.caption} columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
      </List>
    </>
  )
}
