import { useState } from 'preact/hooks'
import { Field } from '../ui/forms/field.tsx'
import { Form } from '../ui/forms/form.tsx'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatRoute } from '../ui/route.ts'
import type { Team, TeamName } from '../wire/people.ts'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import { TeamDialog } from './team-dialog.tsx'

const words = peopleText.admin.teams

/** The teams: making them, renaming them, deleting empty ones. */
export function TeamList({ api, teams, onTeamsChanged }: PartProps) {
  const [open, setOpen] = useState<{ readonly team: Team; readonly step: 'rename' | 'remove' } | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const changed = (sentence: string) => {
    setTold(sentence)
    onTeamsChanged()
  }

  const columns: readonly Column<Team>[] = [
    {
      head: words.name,
      kind: 'name',
      cell: ({ id, name }) => <a href={formatRoute({ page: 'team', team: id })}>{name}</a>,
    },
    { head: words.people, kind: 'number', cell: ({ people }) => people.toLocaleString() },
    {
      head: words.managers,
      cell: ({ managers }) =>
        managers.length > 0 ? (
          managers.map(({ name }) => name).join(', ')
        ) : (
          <span class="data-table__soft">{words.noManagers}</span>
        ),
    },
    {
      head: words.act,
      kind: 'act',
      cell: (team) => (
        <>
          <button
            type="button"
            class="link-button"
            aria-label={words.renameOf(team.name)}
            onClick={() => setOpen({ team, step: 'rename' })}
          >
            {words.rename}
          </button>{' '}
          {team.people === 0 && (
            <button
              type="button"
              class="link-button"
              aria-label={words.removeOf(team.name)}
              onClick={() => setOpen({ team, step: 'remove' })}
            >
              {words.remove}
            </button>
          )}
        </>
      ),
    },
  ]

  return (
    <section class="people-part" aria-label={peopleText.admin.part.teams}>
      <p class="people-part__lead">{words.lead}</p>
      <NewTeam api={api} onMade={changed} />
      {told && (
        <Notice kind="info" onDismiss={() => setTold(null)}>
          {told}
        </Notice>
      )}
      {teams === null ? (
        <p>{peopleText.loading}</p>
      ) : teams.length === 0 ? (
        <p class="list__none">{words.none}</p>
      ) : (
        <DataTable caption={peopleText.admin.part.teams} columns={columns} items={teams} keyOf={({ id }) => id} />
      )}
      <TeamDialog
        key={open?.team.id}
        team={open?.team ?? null}
        step={open?.step ?? 'rename'}
        api={api}
        onClose={() => setOpen(null)}
        onChanged={changed}
      />
    </section>
  )
}

interface NewTeamProps extends Pick<PartProps, 'api'> {
  readonly onMade: (sentence: string) => void
}

function NewTeam({ api, onMade }: NewTeamProps) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onSend = async (): Promise<boolean> => {
    setProblem(null)
    if (name.trim() === '') {
      setProblem(words.empty)
      return true
    }
    setBusy(true)
    const answer = await api.send<Team>('POST', '/teams', { name: name.trim() } satisfies TeamName)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.message)
      return true
    }
    setName('')
    onMade(words.made(answer.value.name))
    return false
  }
  return (
    <Form onSend={onSend} send={words.make} busy={busy} problem={null} inline>
      <Field label={words.newName} maxlength={100} value={name} onValue={setName} problem={problem} />
    </Form>
  )
}
