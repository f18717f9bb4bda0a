import { useArrival } from '../../ui/arrival.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { NotOpen } from './open-attempt.ts'
import './not-open-page.css'

const WORDS = {
  gone: text.conversation.closed.gone,
  finished: text.conversation.closed.finished,
  other_version: text.conversation.closed.otherVersion,
  damaged: text.conversation.closed.damaged,
} as const

/** In place of a conversation that cannot go on: why, and a way on. */
export function NotOpenPage({ why }: { readonly why: NotOpen }) {
  const words = text.conversation.closed
  const { title, what } = WORDS[why.kind]
  const entry = why.kind === 'gone' ? null : why.entry
  const person = entry?.cast.find(({ id }) => id === entry.metadata.people[0])
  const finished = why.kind === 'finished'
  useArrival(title)
  return (
    <main class="not-open">
      {person && <Portrait person={person} face={finished ? 'calm' : 'awe'} size="8rem" />}
      <h1>{title}</h1>
      <p>{what}</p>
      <div class="not-open__ways">
        {finished && (
          <ButtonLink kind="primary" href={formatRoute({ page: 'debrief', id: why.record.id })}>
            {words.debrief}
          </ButtonLink>
        )}
        {entry && (
          <ButtonLink kind={finished ? 'plain' : 'primary'} href={formatRoute({ page: 'briefing', slug: entry.slug })}>
            {words.again}
          </ButtonLink>
        )}
        <ButtonLink kind={entry ? 'quiet' : 'primary'} href={formatRoute({ page: 'home' })}>
          {words.home}
        </ButtonLink>
      </div>
    </main>
  )
}
