import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { OwnAssignments } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import { dayHere } from '../shared/days.ts'
import { Trouble } from '../shared/trouble.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { personText } from './person-text.ts'

const words = personText.asked
type Asked = OwnAssignments['assignments'][number]

export interface PersonAskedProps {
  readonly api: Api
  readonly person: string
  /** The reader asks people to play: each line leads to who has. */
  readonly asks: boolean
}

/** What somebody is asked to play, and how far it is. */
export function PersonAsked({ api, person, asks }: PersonAskedProps) {
  const { value, problem, askAgain } = useAnswer<OwnAssignments>(
    api,
    `/people/${encodeURIComponent(person)}/assignments`,
  )
  if (problem) return <Trouble problem={problem} onAgain={askAgain} />
  if (!value) return null
  if (value.assignments.length === 0) return <p>{words.none}</p>
  const columns: readonly Column<Asked>[] = [
    {
      head: words.what,
      kind: 'name',
      cell: ({ id, title, mode }) => (
        <>
          {asks ? (
            <a href={formatRoute({ page: 'assignments', id })}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}{' '}
          <span class="data-table__soft">{text.common.modes[mode]}</span>
        </>
      ),
    },
    { head: words.due, cell: ({ dueAt }) => dayHere(dueAt) },
    { head: words.stories, cell: (asked) => <Stories asked={asked} /> },
    { head: words.state, cell: ({ done, late }) => <strong>{words[stateOf(done, late)]}</strong> },
  ]
  return <DataTable caption={words.caption} columns={columns} items={value.assignments} keyOf={({ id }) => id} />
}

const stateOf = (done: boolean, late: boolean) => (done ? (late ? 'doneLate' : 'done') : late ? 'late' : 'open')

function Stories({ asked: { stories, results } }: { readonly asked: Asked }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul role="list" class="asked-stories">
      {stories.map(({ slug, title }, at) => {
        const result = results[at]
        return (
          <li key={slug}>
            {result ? (
              <a href={formatRoute({ page: 'attempt', id: result.attempt })}>
                <bdi>{title}</bdi>: {result.score}
              </a>
            ) : (
              <>
                <bdi>{title}</bdi>: –
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
