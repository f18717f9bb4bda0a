import { Printer } from 'lucide'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Select } from '../../ui/forms/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Column, DataTable } from '../../ui/lists/data-table.tsx'
import { List } from '../../ui/lists/list.tsx'
import { usePages } from '../../ui/lists/use-pages.ts'
import { formatRoute, NEW_ASSIGNMENT } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Me } from '../../wire/account.ts'
import type { Assignments } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { CsvButton } from '../shared/csv-button.tsx'
import { dayHere } from '../shared/days.ts'
import { useAddress } from '../shared/use-address.ts'
import { useTeams } from '../shared/use-teams.ts'
import { assignmentsText } from './assignments-text.ts'
import { exportAssignments } from './export-assignments.ts'
import '../shared/report.css'
import './assignments.css'

const words = assignmentsText
const USUAL = { team: '' }
type Line = Assignments['assignments'][number]

const COLUMNS: readonly Column<Line>[] = [
  {
    head: words.list.what,
    kind: 'name',
    cell: ({ id, title, mode }) => (
      <>
        <a href={formatRoute({ page: 'assignments', id })}>
          <bdi>{title}</bdi>
        </a>{' '}
        <span class="data-table__soft">{text.common.modes[mode]}</span>
      </>
    ),
  },
  { head: words.list.whom, cell: ({ team, person }) => <bdi>{(team ?? person)?.name}</bdi> },
  { head: words.list.due, cell: ({ dueAt }) => dayHere(dueAt) },
  { head: words.list.stories, kind: 'number', cell: ({ stories }) => stories.length },
  {
    head: words.list.done,
    cell: ({ done, people }) => (
      <span class="part-done">
        <span class="part-bar" aria-hidden="true">
          <span style={{ '--part': `${people > 0 ? (100 * done) / people : 0}%` }} />
        </span>
        {words.list.doneOf(done, people)}
      </span>
    ),
  },
  { head: words.list.late, kind: 'number', cell: ({ late }) => (late > 0 ? <strong>{late}</strong> : late) },
]

const linesOf = (page: Assignments) => page.assignments

export interface AssignmentsPageProps {
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** All that was asked, and how far it is. */
export function AssignmentsPage({ api, me }: AssignmentsPageProps) {
  useArrival(words.title)
  const [chosen, choose] = useAddress(USUAL)
  const team = /^[\w-]{1,100}$/.test(chosen.team) ? chosen.team : ''
  const teams = useTeams(api, me)
  const path = team === '' ? '/assignments' : `/assignments?team=${team}`
  const list = usePages<Line, Assignments>(api, path, linesOf)
  return (
    <main class="report" aria-busy={list.busy}>
      <header class="report__head">
        <div>
          <h1>{words.title}</h1>
          <p class="report__scope">{words.lead}</p>
        </div>
        {teams.length > 1 && (
          <div class="report__controls no-print">
            <Select
              label={words.team}
              value={team}
              options={[['', words.anyTeam], ...teams.map(({ id, name }) => [id, name] as const)]}
              onValue={(found) => choose({ team: found })}
            />
          </div>
        )}
      </header>
      <div class="report__acts no-print">
        <ButtonLink
          kind="primary"
          href={`${formatRoute({ page: 'assignments', id: NEW_ASSIGNMENT })}${team === '' ? '' : `?team=${team}`}`}
        >
          {words.ask}
        </ButtonLink>
        {list.items !== null && list.items.length > 0 && (
          <>
            <CsvButton fileName={words.file.name} rows={() => exportAssignments(api, path)} />
            <Button onClick={() => print()}>
              <Icon node={Printer} /> {scorecardsText.print}
            </Button>
          </>
        )}
      </div>
      <List list={list} none={team === '' ? words.list.none : words.list.noneHere}>
        {(items) => <DataTable caption={words.list.caption} columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
      </List>
    </main>
  )
}
