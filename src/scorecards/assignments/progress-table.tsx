import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Assignment, Progress } from '../../wire/assignments.ts'
import { assignmentsText } from './assignments-text.ts'
import { stateOf } from './progress-state.ts'

const words = assignmentsText.one
/** Lines at a time: a browser draws no thousands in a blink. */
const STEP = 100

export interface ProgressTableProps {
  readonly stories: Assignment['stories']
  readonly progress: readonly Progress[]
}

/** People by stories, each result a way to its debrief. */
export function ProgressTable({ stories, progress }: ProgressTableProps) {
  const [most, setMost] = useState(STEP)
  const columns: readonly Column<Progress>[] = [
    {
      head: words.person,
      kind: 'name',
      cell: ({ person }) => (
        <a href={formatRoute({ page: 'person', id: person.id })}>
          <bdi>{person.name}</bdi>
        </a>
      ),
    },
    {
      head: words.stateHead,
      cell: (one) => (
        <span class="progress-state" data-state={stateOf(one)}>
          {words.states[stateOf(one)]}
        </span>
      ),
    },
    ...stories.map(
      ({ title }, at): Column<Progress> => ({
        head: title,
        cell: ({ results }) => <ResultLink title={title} result={results[at] ?? null} />,
      }),
    ),
  ]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keys */}
      <section class="progress-frame" aria-label={words.region} tabIndex={0}>
        <DataTable
          caption={words.caption}
          columns={columns}
          items={progress.slice(0, most)}
          keyOf={({ person }) => person.id}
        />
      </section>
      {progress.length > most && (
        <p class="no-print">
          <Button onClick={() => setMost(most + STEP)}>{words.more(Math.min(STEP, progress.length - most))}</Button>
        </p>
      )}
    </>
  )
}

interface ResultLinkProps {
  readonly title: string
  readonly result: Progress['results'][number]
}

function ResultLink({ title, result }: ResultLinkProps) {
  if (!result) return <span class="data-table__soft">{words.notYet}</span>
  const { attempt, score, passed } = result
  const how = passed ? words.passed : words.notPassed
  return (
    <span class="progress-result">
      <a href={formatRoute({ page: 'attempt', id: attempt })} aria-label={words.look(title, score, how)}>
        {score}
      </a>{' '}
      {how}
    </span>
  )
}
