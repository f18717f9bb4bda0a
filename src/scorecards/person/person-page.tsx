import { Printer } from 'lucide'
import { useMemo } from 'preact/hooks'
import { PASS_MARK } from '../../core/score/sizes.ts'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatRoute, NEW_ASSIGNMENT } from '../../ui/route.ts'
import type { Me } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import type { PersonScorecard, StoryName } from '../../wire/scorecards.ts'
import type { Catalogue } from '../../wire/stories.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { fileNameOf } from '../shared/csv.ts'
import { CsvButton } from '../shared/csv-button.tsx'
import { NotHad } from '../shared/not-had.tsx'
import { scopeOf } from '../shared/scope.ts'
import { SlipList } from '../shared/slip-list.tsx'
import { TrendFigure } from '../shared/trend-figure.tsx'
import { Trouble } from '../shared/trouble.tsx'
import { useAddress } from '../shared/use-address.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { AllAttempts } from './all-attempts.tsx'
import { attemptsPath } from './all-attempts-path.ts'
import { attemptRows, skillRows, storyRows } from './export-person.ts'
import { PersonAsked } from './person-asked.tsx'
import { personText as words } from './person-text.ts'
import { type PersonView, USUAL, viewOf } from './person-view.ts'
import { ReadinessPanel } from './readiness-panel.tsx'
import { skillWeeks } from './skill-weeks.ts'
import { SkillsOverTime } from './skills-over-time.tsx'
import { StoryStandings } from './story-standings.tsx'
import '../shared/report.css'
import './person-page.css'

export interface PersonPageProps {
  readonly id: string
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** One person: ready or not, first attempts apart from last and best, skills over time, and every attempt. */
export function PersonPage({ id, api, me }: PersonPageProps) {
  const [chosen, choose] = useAddress(USUAL)
  const view = useMemo(() => viewOf(chosen), [chosen])
  const { mode, weeks } = view
  const path = `/people/${encodeURIComponent(id)}/scorecard?${new URLSearchParams({ mode, weeks })}`
  const { value, problem, busy, askAgain } = useAnswer<PersonScorecard>(api, path)
  useArrival(value?.person.name ?? null)
  return (
    <main class="report" aria-busy={busy}>
      {problem && value && <Trouble problem={problem} onAgain={askAgain} />}
      {problem && !value && <NotHad problem={problem} onAgain={askAgain} />}
      {!value && !problem && <p>{scorecardsText.loading}</p>}
      {value && <Shown {...{ api, me, view, choose }} card={value} />}
    </main>
  )
}

interface ShownProps extends Omit<PersonPageProps, 'id'> {
  readonly card: PersonScorecard
  readonly view: PersonView
  readonly choose: (change: Partial<PersonView>) => void
}

function Shown({ api, me, card, view, choose }: ShownProps) {
  const { person, stories, readiness, slips, trend } = card
  const published = useAnswer<Catalogue>(api, '/stories').value
  const all = useMemo(() => namesOf(stories, published), [stories, published])
  const own = person.id === me.id
  const asks = me.role === 'manager' || me.role === 'admin'
  const rows = useMemo(() => skillWeeks(card), [card])
  const quiet = trend.every(({ attempts }) => attempts === 0)
  const file = (what: string) => `${fileNameOf(person.name)}-${what}`
  return (
    <>
      <header class="report__head">
        <div>
          {asks && person.team && (
            <a class="report__back no-print" href={formatRoute({ page: 'team', team: person.team.id })}>
              {words.team(person.team.name)}
            </a>
          )}
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          <p class="report__scope">{scopeOf(card)}</p>
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
      <div class="report__acts no-print">
        {asks && !own && (
          <ButtonLink
            kind="primary"
            href={`${formatRoute({ page: 'assignments', id: NEW_ASSIGNMENT })}?person=${encodeURIComponent(person.id)}`}
          >
            {words.ask}
          </ButtonLink>
        )}
        <CsvButton label={words.csv.stories} fileName={file('stories')} rows={async () => storyRows(stories)} />
        <CsvButton label={words.csv.skills} fileName={file('skills')} rows={async () => skillRows(rows)} />
        <CsvButton
          label={words.csv.attempts}
          fileName={file('attempts')}
          rows={() => attemptRows(api, attemptsPath(person.id, view))}
        />
        <Button onClick={() => print()}>
          <Icon node={Printer} /> {scorecardsText.print}
        </Button>
      </div>
      <div class="person__panels">
        <ReadinessPanel readiness={readiness} />
        {quiet ? (
          <p class="report__empty">{words.nothing[view.mode]}</p>
        ) : (
          <>
            <section class="person__panel" aria-labelledby="person-trend">
              <h2 id="person-trend">{scorecardsText.team.trend.title}</h2>
              <TrendFigure trend={trend} passMark={PASS_MARK} />
            </section>
            <section class="person__panel" aria-labelledby="person-slips">
              <h2 id="person-slips">{words.slips.title}</h2>
              <p class="person__lead">{words.slips.lead}</p>
              <SlipList slips={slips} alone />
            </section>
          </>
        )}
      </div>
      <section class="person__part" aria-labelledby="person-stories">
        <h2 id="person-stories">{words.stories.title}</h2>
        {stories.length > 0 ? (
          <>
            <p class="person__lead">{words.stories.lead}</p>
            <StoryStandings stories={stories} results={asks || me.role === 'trainer'} />
          </>
        ) : (
          <p>{words.stories.none[view.mode]}</p>
        )}
      </section>
      {!quiet && (
        <section class="person__part" aria-labelledby="person-skills">
          <h2 id="person-skills">{words.skills.title}</h2>
          <SkillsOverTime rows={rows} />
        </section>
      )}
      <section class="person__part" aria-labelledby="person-asked">
        <h2 id="person-asked">{own ? words.asked.titleOwn : words.asked.titleTheirs}</h2>
        <PersonAsked api={api} person={person.id} asks={asks} />
      </section>
      <section class="person__part" aria-labelledby="person-attempts">
        <h2 id="person-attempts">{words.all.title}</h2>
        <AllAttempts
          {...{ api, stories: all, kind: view.kind, story: view.story, onChoose: choose }}
          person={person.id}
          none={own ? words.nothingYet.own : words.nothingYet.theirs}
        />
      </section>
    </>
  )
}

/** What there is to choose from: what was played in this mode, and all that is published. */
const namesOf = (played: readonly StoryName[], published: Catalogue | null): readonly StoryName[] => {
  const names = new Map(played.map(({ slug, title }) => [slug, title]))
  for (const { slug, metadata } of published?.stories ?? []) names.set(slug, metadata.title)
  return [...names].map(([slug, title]) => ({ slug, title })).sort((a, b) => a.title.localeCompare(b.title))
}
