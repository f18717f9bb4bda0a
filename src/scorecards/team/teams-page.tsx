import { useEffect, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Api } from '../../wire/call.ts'
import type { TeamLine, TeamOverview } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { dayHere } from '../shared/days.ts'
import { SearchField } from '../shared/search-field.tsx'
import { Trouble } from '../shared/trouble.tsx'
import { useAddress } from '../shared/use-address.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { WaitingTalks } from '../talks/waiting-talks.tsx'
import '../shared/report.css'
import './teams-page.css'

const words = scorecardsText.teams
const USUAL = { search: '' }
/** So many are seen at a glance: nothing to search for. */
const FEW = 8

export interface TeamsPageProps {
  readonly api: Api
  readonly admin: boolean
}

/** The teams that somebody looks after: how many people, how many of them ready. */
export function TeamsPage({ api, admin }: TeamsPageProps) {
  useArrival(words.title)
  const [{ search }, choose] = useAddress(USUAL)
  const [after, setAfter] = useState('0')
  const [before, setBefore] = useState<readonly TeamLine[]>([])
  const query = new URLSearchParams({ after, ...(search === '' ? {} : { search: search.slice(0, 100) }) })
  const { value, problem, busy, askAgain } = useAnswer<TeamOverview>(api, `/team-overview?${query}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search is another list
  useEffect(() => {
    setAfter('0')
    setBefore([])
  }, [search])

  const teams = value ? [...before, ...value.teams.filter(({ id }) => !before.some((one) => one.id === id))] : []
  return (
    <main class="report" aria-busy={busy}>
      <header class="report__head">
        <div>
          <h1>{words.title}</h1>
          <p class="report__scope">{words.lead}</p>
        </div>
      </header>
      {problem && <Trouble problem={problem} onAgain={askAgain} />}
      <WaitingTalks api={api} />
      {value && (value.matching > FEW || search !== '') && (
        <SearchField label={words.search} value={search} onSearch={(found) => choose({ search: found })} />
      )}
      {value && teams.length === 0 && search === '' && (
        <div class="report__empty">
          <p>{admin ? words.noneAdmin : words.none}</p>
          {admin && <ButtonLink href={formatRoute({ page: 'people', part: 'teams' })}>{words.toPeople}</ButtonLink>}
        </div>
      )}
      {value && teams.length === 0 && search !== '' && <p>{words.noMatch(search)}</p>}
      {!value && !problem && <p>{scorecardsText.loading}</p>}
      {teams.length > 0 && <TeamTable teams={teams} />}
      {value?.next && (
        <p class="no-print">
          <Button
            disabled={busy}
            onClick={() => {
              setBefore(teams)
              setAfter(value.next ?? '0')
            }}
          >
            {words.more}
          </Button>
        </p>
      )}
    </main>
  )
}

function TeamTable({ teams }: { readonly teams: readonly TeamLine[] }) {
  return (
    <table class="teams">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.ready}</th>
          <th scope="col">{words.lastPlayed}</th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id, name, people, ready, lastAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={formatRoute({ page: 'team', team: id })}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td>
              <span class="teams__ready">{words.readyOf(ready, people)}</span>
              <span class="part-bar" aria-hidden="true">
                <span style={{ '--part': `${people > 0 ? (100 * ready) / people : 0}%` }} />
              </span>
            </td>
            <td>{lastAt === null ? words.never : dayHere(lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
