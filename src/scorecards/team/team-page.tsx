import { Printer } from 'lucide'
import { useMemo } from 'preact/hooks'
import { SKILLS, type Skill } from '../../core/model/move.ts'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Api } from '../../wire/call.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { fileNameOf } from '../shared/csv.ts'
import { CsvButton } from '../shared/csv-button.tsx'
import { NotHad } from '../shared/not-had.tsx'
import { scopeOf } from '../shared/scope.ts'
import { Trouble } from '../shared/trouble.tsx'
import { useAddress } from '../shared/use-address.ts'
import { WaitingTalks } from '../talks/waiting-talks.tsx'
import { exportTeam } from './export-team.ts'
import { PeopleAndSkills } from './people-and-skills.tsx'
import { TeamPanels } from './team-panels.tsx'
import { teamPath, USUAL, viewOf } from './team-view.ts'
import { type TeamShown, useTeam } from './use-team.ts'
import '../shared/report.css'

const words = scorecardsText.team

export interface TeamPageProps {
  readonly id: string
  readonly api: Api
  /** It is the only team that the reader looks after. */
  readonly alone: boolean
}

/** A team: who is ready, how it develops, what goes wrong, and everybody by skill. */
export function TeamPage({ id, api, alone }: TeamPageProps) {
  const [chosen, choose] = useAddress(USUAL)
  const view = useMemo(() => viewOf(chosen), [chosen])
  const { shown, problem, busy, showMore, askAgain } = useTeam(api, teamPath(id, view))
  useArrival(shown?.team.name ?? null)
  const skills = useMemo(() => (shown ? skillsIn(shown) : []), [shown])

  if (!shown) {
    return (
      <main class="report" aria-busy={busy}>
        {problem ? <NotHad problem={problem} onAgain={askAgain} /> : <p>{scorecardsText.loading}</p>}
      </main>
    )
  }
  return (
    <main class="report" aria-busy={busy}>
      <header class="report__head">
        <div>
          {!alone && (
            <a class="report__back no-print" href={formatRoute({ page: 'team' })}>
              {words.all}
            </a>
          )}
          <h1>
            <bdi>{shown.team.name}</bdi>
          </h1>
          <p class="report__scope">{scopeOf({ mode: shown.mode, trend: shown.summary.trend })}</p>
        </div>
        <div class="report__controls no-print">
          <Choices
            legend={scorecardsText.mode}
            options={{ assessment: scorecardsText.kinds.assessment, practice: scorecardsText.kinds.practice }}
            value={view.mode}
            onChoose={(mode) => choose({ mode })}
          />
          <Choices
            legend={scorecardsText.period}
            options={scorecardsText.periods}
            value={view.weeks}
            onChoose={(weeks) => choose({ weeks })}
          />
        </div>
      </header>
      {problem && <Trouble problem={problem} onAgain={askAgain} />}
      <WaitingTalks api={api} team={id} />
      {shown.summary.people === 0 ? (
        <div class="report__empty">
          <p>{words.nobody}</p>
          <ButtonLink href={formatRoute({ page: 'people' })}>{words.toPeople}</ButtonLink>
        </div>
      ) : (
        <>
          {isQuiet(shown) && (
            <div class="report__empty">
              <p>{words.nothing[shown.mode]}</p>
              <ButtonLink href={formatRoute({ page: 'assignments' })}>{words.toAssignments}</ButtonLink>
            </div>
          )}
          <TeamPanels summary={shown.summary} quiet={isQuiet(shown)} />
          <PeopleAndSkills {...{ shown, view, skills, choose, busy, showMore }}>
            <CsvButton
              fileName={`${fileNameOf(shown.team.name)}-${shown.mode}`}
              rows={(tell) => exportTeam(api, id, view, skills, tell)}
            />
            <Button onClick={() => print()}>
              <Icon node={Printer} /> {scorecardsText.print}
            </Button>
          </PeopleAndSkills>
        </>
      )}
    </main>
  )
}

const isQuiet = ({ summary }: TeamShown): boolean => summary.trend.every(({ attempts }) => attempts === 0)

/** Leading is for stories in which one is the manager: elsewhere there is nothing to say about it. */
const skillsIn = ({ summary }: TeamShown): readonly Skill[] =>
  SKILLS.filter((skill) => skill !== 'leading' || summary.skills.some((one) => one.skill === skill))
