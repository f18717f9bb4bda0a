import { useArrival } from '../../ui/arrival.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Records } from '../records/records.ts'
import { DecisionList } from './decision-list.tsx'
import type { NotPlayedBack } from './open-debrief.ts'
import { StrategyCard } from './strategy-card.tsx'
import type { Together } from './together.ts'
import './not-played-back-page.css'

export interface NotPlayedBackPageProps {
  readonly why: NotPlayedBack
  readonly records: Pick<Records, 'get' | 'put'>
  readonly together: Together | undefined
}

const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

/** In place of a debrief: why there is none, what was kept all the same, and a way on. */
export function NotPlayedBackPage({ why, records, together }: NotPlayedBackPageProps) {
  const words = text.debrief.closed
  const theirs = why.kind === 'open' && together?.player ? { player: together.player, ...why } : null
  const { title, what } = theirs ? words.left(theirs.player, theirs.moments.length) : words[why.kind]
  const record = why.kind === 'gone' ? null : why.record
  const entry = why.kind === 'gone' ? null : why.entry
  const person = entry?.cast.find(({ id }) => id === entry.metadata.people[0])
  const own = !together?.player
  const goesOn = why.kind === 'open'
  const summary = record?.summary ?? null
  useArrival(title)
  return (
    <main class={theirs ? 'not-played-back not-played-back--far' : 'not-played-back'}>
      {person && <Portrait person={person} face={goesOn ? 'serious' : 'awe'} crop="head" size="9rem" />}
      <h1>{title}</h1>
      <p>{what}</p>
      {theirs && (
        <p class="not-played-back__facts">
          <span lang={theirs.entry.metadata.language}>{theirs.entry.metadata.title}</span> ·{' '}
          {text.debrief.facts(text.common.modes[theirs.record.mode], time.format(theirs.record.startedAt))}
        </p>
      )}
      {summary && (
        <p class="not-played-back__result">
          {words.result(summary.score, summary.passed, text.common.outcomes[summary.outcome])}
        </p>
      )}
      <div class="not-played-back__ways no-print">
        {goesOn && own && (
          <ButtonLink kind="primary" href={formatRoute({ page: 'play', id: why.record.id })}>
            {words.goOn}
          </ButtonLink>
        )}
        {entry && own && (
          <ButtonLink kind={goesOn ? 'plain' : 'primary'} href={formatRoute({ page: 'briefing', slug: entry.slug })}>
            {words.again}
          </ButtonLink>
        )}
        <ButtonLink kind={entry ? 'quiet' : 'primary'} href={formatRoute({ page: 'home' })}>
          {words.room}
        </ButtonLink>
      </div>
      {theirs && theirs.moments.length > 0 && (
        <DecisionList
          {...{ together, moments: theirs.moments, entry: theirs.entry, turning: null, onAgain: undefined }}
        />
      )}
      {theirs && together?.strategy}
      {record && summary && (together?.strategy ?? <StrategyCard record={record} records={records} />)}
    </main>
  )
}
