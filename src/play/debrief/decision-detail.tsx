import type { ComponentChildren } from 'preact'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { Button } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import { optionsOf } from './better-options.ts'
import { FuseChange } from './fuse-change.tsx'
import type { Moment } from './moments.ts'
import { OptionList } from './option-list.tsx'
import { headingOf } from './reveal-decision.ts'
import { Shot } from './shot.tsx'
import { sourceNames } from './source-names.ts'
import { drawnOf, nameOf } from './staging.ts'
import './decision-detail.css'

export interface DecisionDetailProps {
  readonly moment: Moment
  readonly entry: CatalogueEntry
  readonly turning: boolean
  readonly onAgain: ((decision: number) => void) | undefined
  /** What is said about it by those who look at it together. */
  readonly children?: ComponentChildren
}

const words = text.debrief.detail

/** One decision in words: what was heard, what was done, what it earned and why, and what else there was. */
export function DecisionDetail({ moment, entry, turning, onAgain, children }: DecisionDetailProps) {
  const { n, decision, person, face } = moment
  const { situation, judgement, coach } = decision
  const { language } = entry.metadata
  const customer = nameOf(entry.cast, entry.metadata.people[0])
  const { better, others, wasGood } = optionsOf(decision)
  return (
    <article class="decision" aria-labelledby={headingOf(n)}>
      <header class="decision__top">
        <div class="decision__face">
          <Shot person={drawnOf(entry.cast, person)} face={face} near={0.9} />
        </div>
        <div>
          <h3 id={headingOf(n)}>
            {text.debrief.strip.panel(n)} {turning && <span class="decision__turning">{words.turning}</span>}
          </h3>
          <p class="decision__situation">
            {words.doing[situation](customer)}{' '}
            <a
              href={formatRoute({ page: 'good', situation })}
              aria-label={words.goodIn(text.common.situations[situation])}
            >
              {words.good}
            </a>
          </p>
        </div>
      </header>
      <div class="decision__said">
        <h4>{words.heard}</h4>
        <Heard moment={moment} entry={entry} />
        <h4>{words.did}</h4>
        <p class="decision__did" lang={language}>
          {decision.text}
        </p>
        <Tension moment={moment} />
      </div>
      <div class="decision__why">
        <h4>
          {words.grades[judgement.grade]} <span class="decision__points">{words.points(judgement.points)}</span>
        </h4>
        <p class="decision__moves">{words.moves(decision.moves.map((move) => rowOf(move).label).join(', '))}</p>
        <p>
          {judgement.reason} <cite>{words.source(sourceNames(judgement.source))}</cite>
        </p>
        {coach && (
          <div class="decision__coach">
            <h4>{words.coach}</h4>
            <p lang={language}>{coach}</p>
          </div>
        )}
        {better.length > 0 ? (
          <>
            <h4>{wasGood ? words.stronger : words.better}</h4>
            <OptionList options={better} language={language} kind="better" />
          </>
        ) : (
          <p class="decision__best">{words.best}</p>
        )}
        {others.length > 0 && (
          <details>
            <summary>{words.others(others.length)}</summary>
            <OptionList options={others} language={language} kind="other" />
          </details>
        )}
        {onAgain && (
          <div class="decision__again no-print">
            <Button onClick={() => onAgain(n - 1)} aria-label={words.againOf(n)}>
              {words.again}
            </Button>
          </div>
        )}
        {children}
      </div>
    </article>
  )
}

function Heard({ moment: { lines }, entry }: Pick<DecisionDetailProps, 'moment' | 'entry'>) {
  if (lines.length === 0) return <p class="decision__told">{words.nothing}</p>
  return (
    <div class="decision__heard" lang={entry.metadata.language}>
      {lines.map(({ text: said, person }) => (
        <p key={said} class={person ? 'decision__line' : 'decision__told'}>
          {person && <strong>{text.debrief.strip.said(nameOf(entry.cast, person))} </strong>}
          {said}
        </p>
      ))}
    </div>
  )
}

function Tension({ moment: { decision } }: Pick<DecisionDetailProps, 'moment'>) {
  const { tension, tensionAfter, tensionNext } = decision
  return (
    <div class="decision__tension">
      <FuseChange from={tension} to={tensionAfter} />
      <p>
        {words.tension(tension, tensionAfter)}{' '}
        {tensionNext !== tensionAfter && words.storyWent(tensionAfter, tensionNext)}
      </p>
    </div>
  )
}
