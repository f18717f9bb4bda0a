import { PASS_MARK } from '../../core/score/sizes.ts'
import { formatRoute } from '../../ui/route.ts'
import type { TeamSummary } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { SlipList } from '../shared/slip-list.tsx'
import { TrendFigure } from '../shared/trend-figure.tsx'
import './team-panels.css'

const words = scorecardsText.team

export interface TeamPanelsProps {
  readonly summary: TeamSummary
  /** Nothing was played in the period: there is only readiness to speak of. */
  readonly quiet: boolean
}

/** The team in three pictures: who is ready, how it develops, what goes wrong. */
export function TeamPanels({ summary, quiet }: TeamPanelsProps) {
  return (
    <div class="team-panels">
      <section class="team-panel" aria-labelledby="team-ready">
        <h2 id="team-ready">{words.ready.title(summary.ready, summary.people)}</h2>
        <Required summary={summary} />
      </section>
      {!quiet && (
        <>
          <section class="team-panel" aria-labelledby="team-trend">
            <h2 id="team-trend">{words.trend.title}</h2>
            <TrendFigure trend={summary.trend} passMark={PASS_MARK} />
          </section>
          <section class="team-panel" aria-labelledby="team-slips">
            <h2 id="team-slips">{words.slips.title}</h2>
            <p>{words.slips.lead}</p>
            <SlipList slips={summary.slips} />
          </section>
        </>
      )}
    </div>
  )
}

/** The stories that count, and which of them holds the team back. */
function Required({ summary: { required, people } }: Pick<TeamPanelsProps, 'summary'>) {
  const { assigned, stories } = required
  if (stories.length === 0) return <p>{words.ready.noStory}</p>
  return (
    <>
      <p>{assigned ? words.ready.ruleAssigned : words.ready.rulePublished}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" class="required">
        {stories.map(({ slug, title, passed }) => (
          <li key={slug}>
            <a href={formatRoute({ page: 'story-results', slug })}>
              <bdi>{title}</bdi>
            </a>
            <span class="required__count">
              <span class="visually-hidden">{words.ready.passedBy} </span>
              {words.ready.of(passed, people)}
            </span>
            <span class="part-bar" aria-hidden="true">
              <span style={{ '--part': `${people > 0 ? (100 * passed) / people : 0}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
