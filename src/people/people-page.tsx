import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useArrival } from '../ui/arrival.ts'
import { formatRoute, type PeoplePart } from '../ui/route.ts'
import type { Api } from '../wire/call.ts'
import type { Team, Teams } from '../wire/people.ts'
import type { SignedInPerson } from './account-state.ts'
import { AuditLog } from './audit-log.tsx'
import { ImportPeople } from './import-people.tsx'
import { OpenLinks } from './open-links.tsx'
import { PeopleList } from './people-list.tsx'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import { ServerSettings } from './server-settings.tsx'
import { TeamList } from './team-list.tsx'
import './people-page.css'
import './sheet.css'

const words = peopleText.admin

export interface PeoplePageProps {
  readonly part: PeoplePart | undefined
  readonly api: Api
  readonly me: SignedInPerson
}

type Part = PeoplePart | 'people'

/** A line each, in the order in which they stand. Managers have only those that say so. */
const PARTS: Readonly<Record<Part, { readonly show: (props: PartProps) => JSX.Element; readonly managers?: true }>> = {
  people: { show: PeopleList, managers: true },
  teams: { show: TeamList },
  links: { show: OpenLinks, managers: true },
  import: { show: ImportPeople },
  audit: { show: AuditLog },
  settings: { show: ServerSettings },
}

/** The people of this server, and what belongs to looking after them. */
export function PeoplePage({ part, api, me }: PeoplePageProps) {
  const [teams, setTeams] = useState<readonly Team[] | null>(null)
  const load = useCallback(() => {
    api.get<Teams>('/teams').then((answer) => answer.ok && setTeams(answer.value.teams))
  }, [api])
  useEffect(load, [load])

  const parts = (Object.keys(PARTS) as Part[]).filter((one) => me.role === 'admin' || PARTS[one].managers)
  const here = part && parts.includes(part) ? part : 'people'
  useArrival(here === 'people' ? words.title : words.part[here])
  const Shown = PARTS[here].show
  return (
    <main class="sheets people-page">
      <h1>{here === 'people' ? words.title : words.part[here]}</h1>
      <nav class="people-page__parts" aria-label={words.parts}>
        {parts.map((one) => (
          <a
            key={one}
            href={formatRoute(one === 'people' ? { page: 'people' } : { page: 'people', part: one })}
            aria-current={one === here ? 'page' : undefined}
          >
            {words.part[one]}
          </a>
        ))}
      </nav>
      <Shown api={api} me={me} teams={teams} onTeamsChanged={load} />
    </main>
  )
}
