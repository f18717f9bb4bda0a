import { Printer } from 'lucide'
import { useMemo } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Select } from '../../ui/forms/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatRoute, NEW_ASSIGNMENT } from '../../ui/route.ts'
import type { Me } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import type { StoryResults } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { fileNameOf } from '../shared/csv.ts'
import { CsvButton } from '../shared/csv-button.tsx'
import { dayHere } from '../shared/days.ts'
import { NotHad } from '../shared/not-had.tsx'
import { Trouble } from '../shared/trouble.tsx'
import { useAddress } from '../shared/use-address.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useTeams } from '../shared/use-teams.ts'
import { resultRows } from './export-results.ts'
import { misleadingReplies } from './misleading.ts'
import { MisleadingList } from './misleading-list.tsx'
import { MomentCard } from './moment-card.tsx'
import { type ResultsView, resultsPath, USUAL, viewOf } from './results-view.ts'
import { storyResultsText as words } from './story-results-text.ts'
import '../shared/report.css'
import './story-results-page.css'

export interface StoryResultsPageProps {
  readonly slug: string
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** A story: which reply misleads most people, and how they chose at each decision. */
export function StoryResultsPage({ slug, api, me }: StoryResultsPageProps) {
  const [chosen, choose] = useAddress(USUAL)
  const view = useMemo(() => viewOf(chosen), [chosen])
  const { value, problem, busy, askAgain } = useAnswer<StoryResults>(api, resultsPath(slug, view))
  useArrival(value?.story.title ?? null)
  return (
    <main class="report" aria-busy={busy}>
      {problem && value && <Trouble problem={problem} onAgain={askAgain} />}
      {problem && !value && <NotHad problem={problem} onAgain={askAgain} />}
      {!value && !problem && <p>{scorecardsText.loading}</p>}
      {value && <Shown {...{ api, me, view, choose }} results={value} />}
    </main>
  )
}

interface ShownProps extends Omit<StoryResultsPageProps, 'slug'> {
  readonly results: StoryResults
  readonly view: ResultsView
  readonly choose: (change: Partial<ResultsView>) => void
}

function Shown({ api, me, results, view, choose }: ShownProps) {
  const { story, versions, version, moments } = results
  const teams = useTeams(api, me)
  const misleading = useMemo(() => misleadingReplies(moments), [moments])
  const asks = me.role === 'manager' || me.role === 'admin'
  return (
    <>
      <header class="report__head">
        <div>
          <a class="report__back no-print" href={formatRoute({ page: 'story-results' })}>
            {words.back}
          </a>
          <h1>
            <bdi>{story.title}</bdi>
          </h1>
          <p class="report__scope">{words.lead(view.mode)}</p>
        </div>
        <div class="report__controls no-print">
          <Choices
            legend={scorecardsText.mode}
            options={{ assessment: scorecardsText.kinds.assessment, practice: scorecardsText.kinds.practice }}
            value={view.mode}
            onChoose={(mode) => choose({ mode })}
          />
          {teams.length > 1 && (
            <Select
              label={words.team}
              value={view.team}
              options={[['', words.anyTeam], ...teams.map(({ id, name }) => [id, name] as const)]}
              onValue={(team) => choose({ team })}
            />
          )}
          {versions.length > 1 && (
            <Select
              label={words.version}
              value={version ?? ''}
              options={versions.map(
                ({ hash, createdAt, published }) => [hash, words.versionOf(dayHere(createdAt), published)] as const,
              )}
              onValue={(hash) => choose({ version: versions.find((one) => one.hash === hash)?.published ? '' : hash })}
            />
          )}
        </div>
      </header>
      {moments.length === 0 ? (
        <div class="report__empty">
          <p>{words.nothing[view.mode]}</p>
          {asks && (
            <ButtonLink
              href={`${formatRoute({ page: 'assignments', id: NEW_ASSIGNMENT })}?story=${encodeURIComponent(story.slug)}`}
            >
              {words.assign}
            </ButtonLink>
          )}
        </div>
      ) : (
        <>
          <div class="report__acts no-print">
            <CsvButton fileName={`${fileNameOf(story.title)}-${view.mode}`} rows={async () => resultRows(moments)} />
            <Button onClick={() => print()}>
              <Icon node={Printer} /> {scorecardsText.print}
            </Button>
          </div>
          <section class="results-part" aria-labelledby="misleading">
            <h2 id="misleading">{words.misleading.title}</h2>
            <p class="results-part__lead">{words.misleading.lead}</p>
            <MisleadingList replies={misleading} />
          </section>
          <section class="results-part" aria-labelledby="moments">
            <h2 id="moments">{words.moments.title}</h2>
            <p class="results-part__lead">{words.moments.lead}</p>
            {moments.map((moment, at) => (
              <MomentCard key={moment.key} moment={moment} n={at + 1} />
            ))}
          </section>
        </>
      )}
    </>
  )
}
