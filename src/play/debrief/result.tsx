import { Fragment } from 'preact'
import { PASS_MARK } from '../../core/score/sizes.ts'
import { text } from '../../ui/text.ts'
import { decidingMoment, decidingWords } from './deciding-words.ts'
import { DecisionLink } from './decision-link.tsx'
import type { PlayedBack } from './open-debrief.ts'
import { ScoreRule } from './score-rule.tsx'
import './result.css'

export interface ResultProps {
  readonly shown: PlayedBack
  readonly name: string
}

const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

/** How it came out, and what decided it: in words first. */
export function Result({ shown, name }: ResultProps) {
  const words = text.debrief
  const { record, entry, view } = shown
  const { score, card, deciding } = view
  const { metadata } = entry
  const rubrics = rubricsOf(shown)
  return (
    <div class="result">
      <div class="result__words">
        <h1>{words.title(name)}</h1>
        <p class="result__facts">
          <span lang={metadata.language}>{metadata.title}</span> ·{' '}
          {words.facts(text.common.modes[record.mode], time.format(record.startedAt))}
        </p>
        {rubrics && (
          <p class="result__facts">
            <bdi>{rubrics}</bdi>
          </p>
        )}
        {score.outcome && (
          <p class="result__outcome">
            <strong>{words.outcomes[score.outcome].title}.</strong> {words.outcomes[score.outcome].what(name)}{' '}
            {score.ending && (
              <span class="result__ending">
                {words.ending} <span lang={metadata.language}>{score.ending.replaceAll(/[_-]+/g, ' ')}</span>.
              </span>
            )}
          </p>
        )}
        <h2>{words.deciding.title}</h2>
        <p class="result__deciding">
          {deciding.map((one) => (
            <Fragment key={one.kind}>
              <Sentence id={record.id} words={decidingWords(one, score.decisions, name)} n={decidingMoment(one)} />{' '}
            </Fragment>
          ))}
        </p>
      </div>
      <ScoreRule card={card} mark={PASS_MARK} retry={record.retryOf !== null} />
    </div>
  )
}

/** Where it was played under other rules than those of the score that is shown. */
const rubricsOf = ({ record: { attempt, summary }, view: { score, card } }: PlayedBack): string | null => {
  if (attempt.rubric === score.rubric) return null
  const before = summary?.rubric === attempt.rubric ? summary.score : card.score
  return text.debrief.rubrics(attempt.rubric, score.rubric, before === card.score ? null : Math.round(before))
}

interface SentenceProps {
  readonly id: string
  readonly words: string
  readonly n: number | null
}

/** A sentence in which the decision that it speaks of is a link. */
function Sentence({ id, words, n }: SentenceProps) {
  const link = n === null ? '' : text.debrief.deciding.moment(n)
  const at = link === '' ? -1 : words.indexOf(link)
  if (n === null || at < 0) return <bdi>{words}</bdi>
  return (
    <bdi>
      {words.slice(0, at)}
      <DecisionLink id={id} n={n}>
        {link}
      </DecisionLink>
      {words.slice(at + link.length)}
    </bdi>
  )
}
