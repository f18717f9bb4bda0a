import { useEffect, useState } from 'preact/hooks'
import { formatRoute } from '../../ui/route.ts'
import { ownAssignments as words } from '../../ui/text/en/own-assignments.ts'
import type { Me } from '../../wire/account.ts'
import type { OwnAssignments as Asked } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import './own-assignments.css'

type Assignment = Asked['assignments'][number]

export interface OwnAssignmentsProps {
  readonly api: Api
  readonly me: NonNullable<Me['person']>
  /** Asks again when it changes: what was just played may have been asked for. */
  readonly changed: number
}

/** What the one who is signed in is asked to play; nothing when nobody asks for anything. */
export function OwnAssignments({ api, me, changed }: OwnAssignmentsProps) {
  const [asked, setAsked] = useState<readonly Assignment[] | null>(null)
  useEffect(() => {
    let left = changed < 0
    api.get<Asked>('/me/assignments').then((answer) => {
      if (!left && answer.ok) setAsked(answer.value.assignments)
    })
    return () => {
      left = true
    }
  }, [api, changed])
  if (!asked || (asked.length === 0 && me.role !== 'trainee')) return null
  const open = asked.filter(({ done }) => !done)
  const done = asked.filter((one) => one.done)
  return (
    <section class="asked" aria-labelledby="asked-of-you">
      <h2 id="asked-of-you">{words.title}</h2>
      {asked.length === 0 && <p>{words.nothing}</p>}
      {open.map((one) => (
        <OneAssignment key={one.id} assignment={one} />
      ))}
      {done.length > 0 && (
        <details class="asked__done" open={open.length === 0}>
          <summary>{words.older(done.length)}</summary>
          {done.map((one) => (
            <OneAssignment key={one.id} assignment={one} />
          ))}
        </details>
      )}
      <p>
        <a class="asked__scorecard" href={formatRoute({ page: 'person', id: me.id })}>
          {words.scorecard}
        </a>
      </p>
    </section>
  )
}

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

function OneAssignment({ assignment }: { readonly assignment: Assignment }) {
  const { title, mode, dueAt, stories, results, done, late } = assignment
  const day = DAY.format(dueAt)
  return (
    <article class="asked__one">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="asked__when">
        {words.mode[mode]} ·{' '}
        {done ? words.done : <span data-late={late || undefined}>{late ? words.late(day) : words.due(day)}</span>}
      </p>
      <ul>
        {stories.map(({ slug, title: story }, at) => {
          const result = results[at]
          return (
            <li key={slug}>
              <bdi>{story}</bdi>
              {result ? (
                <>
                  <span class="asked__result">{words.result(result.score, result.passed)}</span>
                  <a
                    href={formatRoute({ page: 'attempt', id: result.attempt })}
                    aria-label={words.lookOf(story, result.score)}
                  >
                    {words.look}
                  </a>
                </>
              ) : (
                <a href={formatRoute({ page: 'briefing', slug })} aria-label={words.playOf(story)}>
                  {words.play}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </article>
  )
}
