import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Field, Select } from '../ui/forms/field.tsx'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { List } from '../ui/lists/list.tsx'
import { usePages } from '../ui/lists/use-pages.ts'
import { Notice } from '../ui/notice.tsx'
import { formatRoute } from '../ui/route.ts'
import { text } from '../ui/text.ts'
import type { People, Person } from '../wire/people.ts'
import { InviteDialog } from './invite-dialog.tsx'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import { PersonDialog } from './person-dialog.tsx'

const words = peopleText.admin.list
const peopleOf = (page: People) => page.people
/** Milliseconds after the last key: a search for each letter would be for nothing. */
const SETTLE = 250

/** Everybody within reach, found by name, team, role and state. */
export function PeopleList({ api, me, teams, onTeamsChanged }: PartProps) {
  const [search, setSearch] = useState('')
  const [settled, setSettled] = useState('')
  const [team, setTeam] = useState('')
  const [role, setRole] = useState('')
  const [active, setActive] = useState('yes')
  const [open, setOpen] = useState<Person | null>(null)
  const [inviting, setInviting] = useState(false)
  const [told, setTold] = useState<string | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => setSettled(search.trim()), SETTLE)
    return () => clearTimeout(timer)
  }, [search])

  const list = usePages<Person, People>(api, `/people${query({ search: settled, team, role, active })}`, peopleOf)
  const filtered = settled !== '' || team !== '' || role !== '' || active !== 'yes'
  const changed = (person: Person, sentence: string) => {
    list.change((one) => (one.id === person.id ? person : one))
    setTold(sentence)
    onTeamsChanged()
  }

  return (
    <section class="people-part" aria-label={peopleText.admin.part.people}>
      <div class="people-part__filters">
        <Field label={words.search} type="search" value={search} onValue={setSearch} />
        <Select
          label={words.team}
          value={team}
          onValue={setTeam}
          options={[
            ['', words.anyTeam],
            ...(me.role === 'admin' ? [['none', words.noTeam] as const] : []),
            ...(teams ?? []).map(({ id, name }) => [id, name] as const),
          ]}
        />
        <Select
          label={words.role}
          value={role}
          onValue={setRole}
          options={[['', words.anyRole], ...Object.entries(text.common.roles)]}
        />
        <Select
          label={words.state}
          value={active}
          onValue={setActive}
          options={[
            ['yes', words.states.yes],
            ['no', words.states.no],
            ['', words.states.any],
          ]}
        />
        <Button kind="primary" onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      </div>
      {told && (
        <Notice kind="info" onDismiss={() => setTold(null)}>
          {told}
        </Notice>
      )}
      <p class="people-part__count" role="status">
        {list.last ? words.total(list.last.total) : ''}
      </p>
      <List list={list} none={filtered ? words.none : words.nobody}>
        {(people) => (
          <DataTable
            caption={peopleText.admin.title}
            columns={columns(setOpen, me.role === 'admin')}
            items={people}
            keyOf={({ id }) => id}
          />
        )}
      </List>
      <PersonDialog
        key={open?.id}
        person={open}
        {...{ api, me, teams }}
        onClose={() => setOpen(null)}
        onChanged={changed}
      />
      <InviteDialog
        open={inviting}
        {...{ api, me, teams }}
        team={team === 'none' ? '' : team}
        onClose={() => setInviting(false)}
      />
    </section>
  )
}

const columns = (onOpen: (person: Person) => void, isAdmin: boolean): readonly Column<Person>[] => [
  {
    head: words.name,
    kind: 'name',
    cell: ({ id, name, active, erased, signsIn }) => (
      <>
        <a href={formatRoute({ page: 'person', id })} aria-label={words.recordOf(name)}>
          {name}
        </a>{' '}
        {erased ? (
          <span class="mark-off">{words.erased}</span>
        ) : active ? (
          signsIn === 'not_yet' && <span class="mark-off">{words.notYet}</span>
        ) : (
          <span class="mark-off">{words.deactivated}</span>
        )}
      </>
    ),
  },
  { head: words.email, cell: ({ email }) => email ?? '' },
  { head: words.role, cell: ({ role }) => text.common.roles[role] },
  { head: words.team, cell: ({ team }) => team?.name ?? '' },
  { head: words.manages, cell: ({ manages }) => manages.map(({ name }) => name).join(', ') },
  {
    head: words.act,
    kind: 'act',
    cell: (person) =>
      mayAct(person, isAdmin) && (
        <button
          type="button"
          class="link-button"
          aria-label={isAdmin ? words.changeOf(person.name) : words.linkFor(person.name)}
          onClick={() => onOpen(person)}
        >
          {isAdmin ? words.change : words.link}
        </button>
      ),
  },
]

/** Managers help trainees to a new password, and that is all. */
const mayAct = ({ erased, active, role, signsIn }: Person, isAdmin: boolean): boolean =>
  isAdmin ? !erased : active && role === 'trainee' && signsIn !== 'open_id'

const query = (values: Readonly<Record<string, string>>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
