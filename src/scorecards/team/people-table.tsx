import { ArrowDown, ArrowUp } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Skill } from '../../core/model/move.ts'
import { PASS_MARK } from '../../core/score/sizes.ts'
import { Icon } from '../../ui/icon.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { PeopleSort, PersonLine, Result, StoryName, TeamSummary } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { HeatCell } from '../shared/heat-cell.tsx'
import { ReadyMarks } from '../shared/ready-marks.tsx'
import { SparkLine } from '../shared/spark-line.tsx'
import { sortedBy, type TeamView } from './team-view.ts'
import type { TeamShown } from './use-team.ts'
import './people-table.css'

const words = scorecardsText.team.people

export interface PeopleTableProps {
  readonly shown: TeamShown
  readonly view: TeamView
  readonly skills: readonly Skill[]
  readonly choose: (change: Partial<TeamView>) => void
}

/** People by skill, a picture made of numbers; every column can be sorted by. */
export function PeopleTable({ shown, view, skills, choose }: PeopleTableProps) {
  const { people, summary } = shown
  const head = { view, choose }
  return (
    <table class="people">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <SortHead {...head} sort="name">
            {words.name}
          </SortHead>
          <SortHead {...head} sort="ready">
            {words.ready}
          </SortHead>
          <th scope="col">{words.weeks}</th>
          <SortHead {...head} sort="first">
            {words.first}
          </SortHead>
          <SortHead {...head} sort="last">
            {words.last}
          </SortHead>
          <SortHead {...head} sort="best">
            {words.best}
          </SortHead>
          <SortHead {...head} sort="passes">
            {words.passes}
          </SortHead>
          {skills.map((skill) => (
            <SortHead key={skill} {...head} sort={skill} skill>
              {scorecardsText.skills[skill]}
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        <WholeTeam summary={summary} skills={skills} />
        {people.map((person) => (
          <Line key={person.id} person={person} skills={skills} summary={summary} />
        ))}
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  readonly sort: PeopleSort
  readonly view: TeamView
  readonly choose: (change: Partial<TeamView>) => void
  readonly skill?: boolean
  readonly children: ComponentChildren
}

function SortHead({ sort, view, choose, skill = false, children }: SortHeadProps) {
  const here = view.sort === sort
  const order = view.order === 'up' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={here ? order : undefined} class={skill ? 'people__skill' : undefined}>
      <button type="button" class="people__sort" onClick={() => choose(sortedBy(view, sort))}>
        {children}
        {here && <Icon node={view.order === 'up' ? ArrowUp : ArrowDown} size="0.9em" />}
      </button>
    </th>
  )
}

/** What everybody together shows: what a single line is held against. */
function WholeTeam({ summary, skills }: { readonly summary: TeamSummary; readonly skills: readonly Skill[] }) {
  const { trend, ready, people, attempts, passes } = summary
  return (
    <tr class="people__whole">
      <th scope="row">{words.whole}</th>
      <td>{words.readyOf(ready, people)}</td>
      <td>
        <SparkLine scores={trend} weeks={trend.map(({ week }) => week)} passMark={PASS_MARK} />
      </td>
      <td />
      <td />
      <td />
      <td class="people__number">{words.passesOf(passes, attempts)}</td>
      {skills.map((skill) => (
        <HeatCell key={skill} count={summary.skills.find((one) => one.skill === skill)} />
      ))}
    </tr>
  )
}

interface LineProps {
  readonly person: PersonLine
  readonly skills: readonly Skill[]
  readonly summary: TeamSummary
}

/** Drawn again only when it has changed: a page may hold some thousand of them. */
function Line(props: LineProps) {
  const { person, skills, summary } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that there is
  return useMemo(() => drawLine(props), [person, skills, summary])
}

function drawLine({ person, skills, summary: { trend, required } }: LineProps) {
  const { id, name, readiness, weeks, first, last, best, passes, attempts } = person
  const stories: readonly StoryName[] = required.stories
  return (
    <tr>
      <th scope="row">
        <a href={formatRoute({ page: 'person', id })}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td>
        <ReadyMarks readiness={readiness} required={stories} />
      </td>
      <td>
        <SparkLine scores={weeks} weeks={trend.map(({ week }) => week)} passMark={PASS_MARK} />
      </td>
      <Score result={first} />
      <Score result={last} />
      <Score result={best} />
      <td class="people__number">{attempts > 0 ? words.passesOf(passes, attempts) : '–'}</td>
      {skills.map((skill) => (
        <HeatCell key={skill} count={person.skills.find((one) => one.skill === skill)} />
      ))}
    </tr>
  )
}

function Score({ result }: { readonly result: Result | null }) {
  return <td class="people__number">{result ? result.score : '–'}</td>
}
