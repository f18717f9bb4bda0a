import { useState } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { Button } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import { awaitsStrategy } from '../records/awaits-strategy.ts'
import type { AttemptRecord } from '../records/record.ts'
import { type AttemptLine, attemptLines } from './standing.ts'
import './attempt-list.css'

export interface AttemptListProps {
  readonly stories: readonly CatalogueEntry[]
  /** Null while they are being read. */
  readonly records: readonly AttemptRecord[] | null
  /** To an account. */
  readonly sent: boolean
}

/** More than these are shown when asked for. */
const SHOWN_AT_FIRST = 8

export function AttemptList({ stories, records, sent }: AttemptListProps) {
  const words = text.home.attempts
  const [all, setAll] = useState(false)
  const lines = attemptLines(records ?? [], stories)
  return (
    <section class="attempts" aria-labelledby="my-attempts">
      <h2 id="my-attempts">{words.title}</h2>
      {lines.length === 0 ? (
        <p class="attempts__none">{records === null ? words.loading : sent ? words.noneSent : words.none}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul role="list">
          {lines.slice(0, all ? undefined : SHOWN_AT_FIRST).map((line) => (
            <Line key={line.record.id} {...line} />
          ))}
        </ul>
      )}
      {!all && lines.length > SHOWN_AT_FIRST && <Button onClick={() => setAll(true)}>{words.all(lines.length)}</Button>}
    </section>
  )
}

const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

function Line({ record, story, current }: AttemptLine) {
  const words = text.home.attempts
  const { summary, mode, retryOf } = record
  const who = story?.cast[0]?.name ?? record.slug
  const when = time.format(record.updatedAt)
  return (
    <li class="attempt">
      <p class="attempt__score" aria-hidden="true" data-passed={summary?.passed ?? null}>
        {summary ? summary.score : '…'}
      </p>
      <div class="attempt__words">
        <p class="attempt__who">
          <strong>{who}</strong> <span lang={story?.metadata.language}>{story?.metadata.title}</span>
        </p>
        <p>
          {summary ? words.score(summary.score, summary.passed, text.common.outcomes[summary.outcome]) : words.open}
        </p>
        <p class="attempt__when">
          <time datetime={new Date(record.updatedAt).toISOString()}>{when}</time> · {text.common.modes[mode]}
          {retryOf && ` · ${words.retry}`}
        </p>
        {current && awaitsStrategy(record) && <p class="attempt__strategy">{words.strategy}</p>}
        {!current && <p class="attempt__older">{story ? words.older : words.gone}</p>}
      </div>
      {current && (
        <a
          class="attempt__link"
          href={formatRoute({ page: summary ? 'debrief' : 'play', id: record.id })}
          aria-label={summary ? words.lookAt(who, when) : words.goOnWith(who, when)}
        >
          {summary ? words.look : words.goOn}
        </a>
      )}
    </li>
  )
}
