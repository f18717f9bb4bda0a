import { useEffect, useMemo, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Field, Select } from '../../ui/forms/field.tsx'
import { Form } from '../../ui/forms/form.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Me } from '../../wire/account.ts'
import type { Assignment } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import type { PersonScorecard } from '../../wire/scorecards.ts'
import type { Catalogue } from '../../wire/stories.ts'
import { useAddress } from '../shared/use-address.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useTeams } from '../shared/use-teams.ts'
import { assignmentsText } from './assignments-text.ts'
import { fieldDay, usualDue } from './due-day.ts'
import { readForm, type Written, type Wrong } from './new-assignment.ts'
import { PersonField } from './person-field.tsx'
import { StoriesField } from './stories-field.tsx'
import { LONGEST_TITLE } from './title-length.ts'
import '../shared/report.css'
import './assignments.css'

const words = assignmentsText
const USUAL = { person: '', team: '', story: '' }

export interface NewAssignmentPageProps {
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** Asks a team or a person for stories; the address may say for whom, and for which. */
export function NewAssignmentPage({ api, me }: NewAssignmentPageProps) {
  useArrival(words.form.title)
  const [begun] = useAddress(USUAL)
  const teams = useTeams(api, me)
  const stories = useAnswer<Catalogue>(api, '/stories').value?.stories ?? null
  const [written, setWritten] = useState<Written>(() => ({
    ...{ title: null, mode: 'assessment', due: usualDue(Date.now()), person: null },
    whom: begun.person === '' ? 'team' : 'person',
    team: begun.team,
    slugs: begun.story === '' ? [] : [begun.story],
  }))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))

  useEffect(() => {
    if (begun.person === '') return
    api.get<PersonScorecard>(`/people/${encodeURIComponent(begun.person)}/scorecard`).then((answer) => {
      if (!answer.ok) return
      const { id, name } = answer.value.person
      setWritten((before) => ({ ...before, person: { id, name } }))
    })
  }, [api, begun.person])

  // Whoever has one team to ask need not choose it.
  const [only, ...more] = teams
  const team = teams.some(({ id }) => id === written.team) ? written.team : more.length === 0 ? (only?.id ?? '') : ''
  const known = useMemo(() => new Map(stories?.map(({ slug, metadata }) => [slug, metadata.title])), [stories])
  const slugs = written.slugs.filter((slug) => known.has(slug))
  const suggested = slugs
    .map((slug) => known.get(slug))
    .join(', ')
    .slice(0, LONGEST_TITLE)
  const read = readForm({ ...written, team, slugs }, suggested, Date.now())
  const wrong: Wrong = tried && 'wrong' in read ? read.wrong : {}

  const onSend = async (): Promise<boolean> => {
    setTried(true)
    setProblem(null)
    if ('wrong' in read) return true
    setBusy(true)
    const answer = await api.send<Assignment>('POST', '/assignments', read.request)
    setBusy(false)
    if (answer.ok) location.hash = formatRoute({ page: 'assignments', id: answer.value.id })
    else setProblem(answer.message)
    return false
  }

  return (
    <main class="report report--form">
      <header>
        <a class="report__back" href={formatRoute({ page: 'assignments' })}>
          {words.back}
        </a>
        <h1>{words.form.title}</h1>
        <p class="report__scope">{words.form.lead}</p>
      </header>
      <Form
        {...{ onSend, busy, problem }}
        send={words.form.send}
        beside={
          <ButtonLink kind="quiet" href={formatRoute({ page: 'assignments' })}>
            {words.form.cancel}
          </ButtonLink>
        }
      >
        <Choices
          legend={words.form.whom}
          options={words.form.whoms}
          value={written.whom}
          onChoose={(whom) => change({ whom })}
        />
        {written.whom === 'team' ? (
          <Select
            label={words.form.team}
            value={team}
            options={[
              ...(team === '' ? [['', words.form.chooseTeam] as const] : []),
              ...teams.map(({ id, name }) => [id, name] as const),
            ]}
            hint={teams.length === 0 ? words.form.noTeam : undefined}
            onValue={(found) => change({ team: found })}
            problem={wrong.team}
          />
        ) : (
          <PersonField
            api={api}
            person={written.person}
            onPerson={(person) => change({ person })}
            problem={wrong.person}
          />
        )}
        <StoriesField
          stories={stories}
          chosen={written.slugs}
          onChoose={(found) => change({ slugs: found })}
          problem={wrong.stories}
        />
        <Choices
          legend={words.form.kind}
          options={words.form.kinds}
          value={written.mode}
          onChoose={(mode) => change({ mode })}
          hint={words.form.kindHint[written.mode]}
        />
        <Field
          type="date"
          label={words.form.due}
          hint={words.form.dueHint}
          value={written.due}
          min={fieldDay(Date.now())}
          onValue={(due) => change({ due })}
          problem={wrong.due}
        />
        <Field
          label={words.form.name}
          hint={words.form.nameHint}
          maxlength={LONGEST_TITLE}
          value={written.title ?? suggested}
          onValue={(title) => change({ title })}
          problem={wrong.title}
        />
      </Form>
    </main>
  )
}
